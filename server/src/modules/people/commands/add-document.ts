import type { Command } from '#platform/commands/context.ts'
import type { InputOf } from '#platform/contract-types.ts'
import { tellChange } from '../changes.ts'
import { refuseKnownDocument } from '../document-holder.ts'
import { sealDocument } from '../numbers.ts'
import { placeOf } from '../policy.ts'
import { readNumber } from '../read-input.ts'
import { lockPerson } from '../store.ts'

/** Adds an identity document. Sex and date of birth that nobody knew are taken from its number. */
export const addDocument: Command<InputOf<'people', 'addDocument'>, object> = async (
  ctx,
  { personId, document: { id, type, number } },
) => {
  const person = await lockPerson(ctx.tx, personId)
  ctx.allow(placeOf(person, ctx.actor))
  ctx.subject(person.id, id)
  const document = readNumber(type, number, ctx.now)
  await refuseKnownDocument(ctx, document)
  const sealed = sealDocument(ctx.keys, id, document)
  await ctx.tx
    .insertInto('document')
    .values({ id, person_id: person.id, area_path: person.area_path, type: document.type, ...sealed })
    .execute()
  if (document.identity)
    await ctx.tx
      .updateTable('person')
      .set({
        sex: person.sex === 'unknown' ? document.identity.sex : person.sex,
        birth_date: person.birth_date ?? document.identity.birthDate,
      })
      .where('id', '=', person.id)
      .execute()
  await tellChange(ctx, [person], 'document_added', { about: { document: document.type, masked: sealed.masked } })
  return {}
}
