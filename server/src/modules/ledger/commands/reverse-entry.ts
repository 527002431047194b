import type { Command } from '#platform/commands/context.ts'
import type { InputOf, OutputOf } from '#platform/contract-types.ts'
import { common, Problem } from '#platform/problems.ts'
import { notYoursToReverse } from '../problems.ts'
import { findEntries } from '../queries.ts'
import { reverseOne } from '../reverse.ts'
import { mayReverse } from '../rules.ts'

/** Takes a wrong entry back with a reason. The entry stays and shows that it was reversed. */
export const reverseEntry: Command<InputOf<'ledger', 'reverseEntry'>, OutputOf<'ledger', 'reverseEntry'>> = async (
  ctx,
  input,
) => {
  const [entry] = await findEntries(ctx.tx, [input.entryId])
  if (!entry) throw new Problem(common.notFound)
  ctx.allow(entry)
  if (!mayReverse(ctx.actor, entry, ctx.now)) throw new Problem(notYoursToReverse)
  await reverseOne(ctx, entry, input.reversalId, input.reason)
  ctx.subject(entry.id, input.reversalId)
  ctx.note(input.reason)
  return { reversalId: input.reversalId }
}
