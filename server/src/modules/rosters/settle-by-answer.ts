import { checkAnswers, keptAnswers } from '@kapok/contract/rosters/rules'
import type { Answers, DueStatus, Outcome } from '@kapok/contract/rosters/schema'
import { sql } from 'kysely'
import type { CommandContext } from '#platform/commands/context.ts'
import { reckonDue } from './due-again.ts'
import { getListing } from './listing-store.ts'
import { getRoster } from './store.ts'

/** An answer that was given to somebody else: the contact, who asked, and what came of it. */
export type GivenAnswer = {
  contactId: string
  from: string
  at: string
  outcome: Outcome
  note: string | null
  answers: Answers
}

/**
 * Settles a due contact with an answer that was there already. It is kept beside what departments answered: nobody was
 * called, so there is no contact and no entry. Of what was answered, that stands which this roster asks as well.
 */
export const settleByAnswer = async (
  ctx: CommandContext,
  due: { listingId: string; day: string; slot: number },
  given: GivenAnswer,
): Promise<DueStatus> => {
  await sql`select 1 from listing where id = ${due.listingId}::uuid for update`.execute(ctx.tx)
  const listing = await getListing(ctx.tx, due.listingId)
  const { question_set: questions } = await getRoster(ctx.tx, listing.roster_id)
  const wrong = new Set(checkAnswers(questions, given.answers).map((one) => one.question))
  const answers = Object.fromEntries(Object.entries(given.answers).filter(([code]) => !wrong.has(code)))
  await ctx.tx
    .insertInto('hand_on')
    .values({
      id: ctx.id,
      listing_id: listing.id,
      roster_id: listing.roster_id,
      area_path: listing.area_path,
      day: due.day,
      slot: due.slot,
      recipient: given.from,
      note: null,
      log: '[]',
      handed_by: ctx.actor.accountId,
      handed_at: ctx.now,
      due_at: ctx.now,
      answer_outcome: given.outcome,
      answer_note: given.note,
      answered_at: given.at,
      answered_by: ctx.actor.accountId,
      taken_from: given.contactId,
      answers: JSON.stringify(keptAnswers(questions, answers)),
    })
    .execute()
  return reckonDue(ctx.tx, { listingId: listing.id, rosterId: listing.roster_id, day: due.day, slot: due.slot })
}
