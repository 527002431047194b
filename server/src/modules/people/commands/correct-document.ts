import type { Command } from '#platform/commands/context.ts'
import type { InputOf } from '#platform/contract-types.ts'
import { tellChange } from '../changes.ts'
import { refuseKnownDocument } from '../document-holder.ts'
import { sealDocument } from '../numbers.ts'
import { placeOf } from '../policy.ts'
import { readNumber } from '../read-input.ts'
import { lockDocument, lockPerson } from '../store.ts'

/** Writes the number or the type of a document anew; the one before is kept nowhere. */
export const correctDocument: Command<InputOf<'people', 'correctDocument'>, object> = async (ctx, input) => {
  const person = await lockPerson(ctx.tx, input.personId)
  ctx.allow(placeOf(person, ctx.actor))
  const { id } = await lockDocument(ctx.tx, person.id, input.documentId)
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
  await tellChange(ctx, [person], 'document_corrected', {
    about: { document: document.type, masked: sealed.masked },
    reason: input.reason,
  })
  return {}
}
