import { instantAt } from '@kapok/contract/common/time'
import { nextStep, statusOf } from '@kapok/contract/rosters/rules'
import type { DueStatus, Flag, Method, Outcome } from '@kapok/contract/rosters/schema'
import type { Transaction } from '#platform/db/pool.ts'
import { getRoster } from './store.ts'

type Standing = { outcome: Outcome; at: string; reversed: boolean; method: Method | 'hand_on' }

/**
 * Where a due contact stands, from all that is recorded of it: contacts that stand, and what a department answered.
 * Used where something was taken back or came in from outside; a plain contact is reckoned as it is recorded.
 */
export const reckonDue = async (
  tx: Transaction,
  key: { listingId: string; rosterId: string; day: string; slot: number },
): Promise<DueStatus> => {
  const roster = await getRoster(tx, key.rosterId)
  const contacts = await tx
    .selectFrom('contact')
    .select(['outcome', 'method', 'occurred_at', 'reversed_at', 'flags', 'put_off_to'])
    .where('listing_id', '=', key.listingId)
    .where('day', '=', key.day)
    .where('slot', '=', key.slot)
    .orderBy('occurred_at')
    .execute()
  const answers = await tx
    .selectFrom('hand_on')
    .select(['answer_outcome', 'answered_at'])
    .where('listing_id', '=', key.listingId)
    .where('day', '=', key.day)
    .where('slot', '=', key.slot)
    .where('answered_at', 'is not', null)
    .execute()
  const standing: Standing[] = [
    ...contacts.map((one) => ({
      outcome: one.outcome as Outcome,
      at: one.occurred_at,
      reversed: one.reversed_at !== null,
      method: one.method as Method,
    })),
    ...answers.map((one) => ({
      outcome: one.answer_outcome as Outcome,
      at: one.answered_at ?? '',
      reversed: false,
      method: 'hand_on' as const,
    })),
  ]
  const status = statusOf(standing)
  const due = await tx
    .selectFrom('due')
    .select('opens_at')
    .where('listing_id', '=', key.listingId)
    .where('day', '=', key.day)
    .where('slot', '=', key.slot)
    .executeTakeFirst()
  const climb = nextStep(roster.ladder, standing, due?.opens_at ?? instantAt(key.day, '00:00'))
  const stand = contacts.filter((one) => one.reversed_at === null)
  const last = stand.at(-1)
  const flags = (stand.findLast((one) => (one.flags as Flag[]).length > 0 || one.outcome === 'reached')?.flags ??
    []) as Flag[]
  await tx
    .updateTable('due')
    .set({
      status,
      status_at: last?.occurred_at ?? null,
      attempts: stand.length,
      flags: JSON.stringify(flags),
      step: climb.state === 'due' ? climb.index : climb.state === 'settled' ? 0 : roster.ladder.steps.length,
      step_due_at: climb.state === 'due' ? climb.dueAt : null,
      put_off_to: status === 'put_off' ? (last?.put_off_to ?? null) : null,
    })
    .where('listing_id', '=', key.listingId)
    .where('day', '=', key.day)
    .where('slot', '=', key.slot)
    .execute()
  return status
}
