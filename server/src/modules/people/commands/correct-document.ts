import { dayOf } from '@kapok/contract/common/time'
import { checkDocument } from '@kapok/contract/people/rules'
import type { Command } from '#platform/commands/context.ts'
import type { InputOf } from '#platform/contract-types.ts'
import { tellChange } from '../changes.ts'
import { refuseKnownDocument } from '../document-holder.ts'
import { sealDocument, unsealDocument } from '../numbers.ts'
import { placeOf } from '../policy.ts'
import { readNumber } from '../read-input.ts'
import { lockDocument, lockPerson } from '../store.ts'

/**
 * Writes the number or the type of a document anew; the one before is kept nowhere. Sex and date of birth that stood in
 * the wrong number are taken from the right one.
 */
export const correctDocument: Command<InputOf<'people', 'correctDocument'>, object> = async (ctx, input) => {
  const person = await lockPerson(ctx.tx, input.personId)
  ctx.allow(placeOf(person, ctx.actor))
  const before = await lockDocument(ctx.tx, person.id, input.documentId)
  const { id } = before
  ctx.subject(person.id, id)
  ctx.note(input.reason)
  const document = readNumber(input.type, input.number, ctx.now)
  await refuseKnownDocument(ctx, document, id)
  const sealed = sealDocument(ctx.keys, id, document)
  await ctx.tx
    .updateTable('document')
    .set({ type: document.type, ...sealed })
    .where('id', '=', id)
    .execute()
  const wrong = checkDocument(before.type, unsealDocument(ctx.keys, before), dayOf(ctx.now.toISOString()))
  if (wrong.ok && wrong.identity && document.identity) {
    const { sex, birthDate } = document.identity
    await ctx.tx
      .updateTable('person')
      .set({
        sex: person.sex === wrong.identity.sex ? sex : person.sex,
        birth_date: person.birth_date === wrong.identity.birthDate ? birthDate : person.birth_date,
      })
      .where('id', '=', person.id)
      .execute()
  }
  await tellChange(ctx, [person], 'document_corrected', {
    about: { document: document.type, masked: sealed.masked },
    reason: input.reason,
  })
  return {}
}
