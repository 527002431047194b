import type { Command } from '#platform/commands/context.ts'
import type { InputOf, OutputOf } from '#platform/contract-types.ts'
import { common, Problem } from '#platform/problems.ts'
import { tellChange } from '../changes.ts'
import { unsealDocument, unsealPhone } from '../numbers.ts'
import { placeOf } from '../policy.ts'
import { lockDocument, lockPerson } from '../store.ts'

/**
 * Shows one number in clear. A command, because the journal has to know who looked, at whom, and for what reason; its
 * answer is kept nowhere.
 */
export const reveal: Command<InputOf<'people', 'reveal'>, OutputOf<'people', 'reveal'>> = async (
  ctx,
  { personId, field, fieldId, reason },
) => {
  const person = await lockPerson(ctx.tx, personId)
  ctx.allow(placeOf(person, ctx.actor))
  ctx.subject(person.id, fieldId)
  ctx.note(reason)
  const table = field === 'document' ? 'document' : 'phone'
  let query = ctx.tx
    .selectFrom(table)
    .select(['id', 'sealed', 'masked'])
    .where('id', '=', fieldId)
    .where('person_id', '=', person.id)
  if (field !== 'document') query = query.where('relation_id', field === 'phone' ? 'is' : 'is not', null)
  const row = await query.executeTakeFirst()
  if (!row) throw new Problem(common.notFound)
  const type = field === 'document' ? (await lockDocument(ctx.tx, person.id, fieldId)).type : undefined
  await tellChange(ctx, [person], 'revealed', {
    about: { field, masked: row.masked, ...(type && { document: type }) },
    reason,
  })
  return { value: field === 'document' ? unsealDocument(ctx.keys, row) : unsealPhone(ctx.keys, row) }
}
