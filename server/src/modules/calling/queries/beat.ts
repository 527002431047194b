import type { CallDraft } from '@kapok/contract/calling/schema'
import { scopeOf } from '#platform/access/actor.ts'
import type { InputOf, OutputOf } from '#platform/contract-types.ts'
import type { OpenContext } from '#platform/operations.ts'
import { common, Problem } from '#platform/problems.ts'
import { heldUntil } from '../store.ts'

const isEmpty = (draft: CallDraft) =>
  Object.keys(draft.answers).length === 0 && draft.note.trim() === '' && draft.what.trim() === ''

/**
 * Keeps a name locked for another while, with what was typed so far. A lock that has run out lives on where nobody took
 * the name; what was typed is kept even where somebody did. Bookkeeping, not work: it is not in the journal.
 */
export const beat = async (
  ctx: OpenContext,
  { callId, draft }: InputOf<'calling', 'beat'>,
): Promise<OutputOf<'calling', 'beat'>> => {
  const { actor } = ctx
  if (!actor) throw new Problem(common.notSignedIn)
  const until = heldUntil(ctx.now)
  const row = await ctx.keepBooks(scopeOf(actor), (tx) =>
    tx
      .updateTable('call')
      .set((eb) => ({
        until: eb.case().when('ended_at', 'is', null).then(eb.val(until)).else(eb.ref('until')).end(),
        ...(draft && { draft: isEmpty(draft) ? null : JSON.stringify(draft) }),
      }))
      .where('id', '=', callId)
      .where('account_id', '=', actor.accountId)
      .returning(['ended_at', 'until'])
      .executeTakeFirst(),
  )
  if (!row) throw new Problem(common.notFound)
  return { held: row.ended_at === null, until: row.until }
}
