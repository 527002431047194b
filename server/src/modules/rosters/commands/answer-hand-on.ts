import { sql } from 'kysely'
import type { Command } from '#platform/commands/context.ts'
import type { InputOf } from '#platform/contract-types.ts'
import { common, Problem } from '#platform/problems.ts'
import { reckonDue } from '../due-again.ts'
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
  await sql`select 1 from listing where id = ${handed.listing_id}::uuid for update`.execute(ctx.tx)
  await ctx.tx
    .updateTable('hand_on')
    .set({
      answer_outcome: input.outcome,
      answer_note: input.note ?? null,
      answered_at: ctx.happenedAt,
      answered_by: ctx.actor.accountId,
    })
    .where('id', '=', handed.id)
    .execute()
  await reckonDue(ctx.tx, {
    listingId: handed.listing_id,
    rosterId: handed.roster_id,
    day: handed.day,
    slot: handed.slot,
  })
  return {}
}
