import type { Command } from '#platform/commands/context.ts'
import type { InputOf } from '#platform/contract-types.ts'
import { tellChange } from '../changes.ts'
import { placeOf } from '../policy.ts'
import { lockDocument, lockPerson } from '../store.ts'

/** Takes a document off the record. Its number is deleted, not hidden: what is not needed is not kept. */
export const withdrawDocument: Command<InputOf<'people', 'withdrawDocument'>, object> = async (
  ctx,
  { personId, documentId, reason },
) => {
  const person = await lockPerson(ctx.tx, personId)
  ctx.allow(placeOf(person, ctx.actor))
  const { id, type } = await lockDocument(ctx.tx, person.id, documentId)
  ctx.subject(person.id, id)
  ctx.note(reason)
  await ctx.tx.deleteFrom('document').where('id', '=', id).execute()
  await tellChange(ctx, [person], 'document_withdrawn', { about: { document: type }, reason })
  return {}
}
