import { settleByAnswer } from '#modules/rosters/index.ts'
import type { Command } from '#platform/commands/context.ts'
import type { InputOf, OutputOf } from '#platform/contract-types.ts'
import { Problem } from '#platform/problems.ts'
import { lateCalls } from '../late-calls.ts'
import { noAnswerThere } from '../problems.ts'
import { quietHoursOf } from '../quiet-hours.ts'
import { endCall, lockHeld } from '../store.ts'

/** Settles a name with the answer that was given to somebody else within the quiet hours. No call, no contact, no entry. */
export const takeOverAnswer: Command<
  InputOf<'calling', 'takeOverAnswer'>,
  OutputOf<'calling', 'takeOverAnswer'>
> = async (ctx, input) => {
  const held = await lockHeld(ctx, input.callId)
  const hours = await quietHoursOf(ctx.tx, held.roster_id)
  const late = await lateCalls(ctx.tx, held, ctx.now, hours)
  const given = late.find((one) => one.contact_id === input.contactId)
  if (given?.outcome !== 'reached') throw new Problem(noAnswerThere)
  ctx.subject(given.contact_id)
  const status = await settleByAnswer(
    ctx,
    { listingId: held.listing_id, day: held.day, slot: held.slot },
    {
      contactId: given.contact_id,
      from: given.organisation_name,
      at: given.at,
      outcome: given.outcome,
      note: given.note,
      answers: given.answers,
    },
  )
  await endCall(ctx, held.id, { how: 'taken_over', outcome: given.outcome })
  return { status }
}
