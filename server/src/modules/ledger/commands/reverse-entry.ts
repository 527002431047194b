import type { InputOf, OutputOf } from '#platform/contract-types.ts'
import type { Command } from '#platform/commands/context.ts'
import { common, Problem } from '#platform/problems.ts'
import { findEntry, reverseOne } from '../reverse.ts'

/** Takes a wrong entry back with a reason. The entry stays and shows that it was reversed. */
export const reverseEntry: Command<InputOf<'ledger', 'reverseEntry'>, OutputOf<'ledger', 'reverseEntry'>> = async (ctx, input) => {
  const entry = await findEntry(ctx, input.entryId)
  if (!entry) throw new Problem(common.notFound)
  ctx.allow(entry)
  reverseOne(ctx, entry, input.reversalId, input.reason)
  ctx.subject(entry.id, input.reversalId)
  ctx.note(input.reason)
  return { reversalId: input.reversalId }
}
