import type { Command } from '#platform/commands/context.ts'
import type { InputOf } from '#platform/contract-types.ts'
import { common, Problem } from '#platform/problems.ts'
import { answerHandOns } from '../handing-on.ts'
import { alreadyAnswered } from '../problems.ts'

/** Enters what the community or the department answered. It settles the name; it is nobody's service, so it posts no entry. */
export const answerHandOn: Command<InputOf<'rosters', 'answerHandOn'>, object> = async (ctx, input) => {
  const handed = await ctx.tx
    .selectFrom('hand_on')
    .selectAll()
    .where('id', '=', input.handOnId)
    .forUpdate()
    .executeTakeFirst()
  if (!handed) throw new Problem(common.notFound)
  ctx.allow(handed)
  if (handed.answered_at !== null) throw new Problem(alreadyAnswered)
  ctx.subject(handed.id, handed.listing_id, handed.roster_id)
  await answerHandOns(ctx, [{ handOnId: handed.id, outcome: input.outcome, note: input.note }])
  return {}
}
