import type { Instant } from '../common/schema.ts'
import { millis } from '../common/time.ts'
import type { Coverage, DueStatus, Outcome } from './schema.ts'

/** What a contact says about where a due contact stands. `at` is the device's time. */
export type ContactOutcome = { outcome: Outcome; at: Instant; reversed: boolean }

const coverage: Record<DueStatus, Coverage> = {
  not_tried: 'not_tried',
  reached: 'reached',
  put_off: 'put_off',
  duplicate: 'excluded',
  no_answer: 'tried',
  refused: 'tried',
  wrong_number: 'tried',
  moved_away: 'tried',
  not_found: 'tried',
}

/** How coverage counts a status. */
export const coverageOf = (status: DueStatus): Coverage => coverage[status]

/** Whether somebody still has to do something: neither reached, nor put off, nor excluded. */
export const isOpen = (status: DueStatus): boolean => coverage[status] === 'tried' || coverage[status] === 'not_tried'

/** As `isOpen`, and what was put off is open again from the agreed time on: a promise is never lost. */
export const isOpenAt = (due: { status: DueStatus; putOffTo?: Instant | null }, now: Instant): boolean =>
  isOpen(due.status) || (due.status === 'put_off' && !!due.putOffTo && millis(now) >= millis(due.putOffTo))

/** At the same second the outcome that says more stands; later in this list is stronger. */
const weight: Record<Exclude<Outcome, 'reached' | 'duplicate'>, number> = {
  no_answer: 0,
  wrong_number: 1,
  not_found: 2,
  moved_away: 3,
  refused: 4,
  put_off: 5,
}

/**
 * Where a due contact stands after a set of contacts. It is a rule over the set, not over the order of arrival, so that
 * phones may report late and in any order: reached stands against everything (who was reached stays reached); then
 * duplicate, which is a fact about the list and not about one attempt; otherwise the latest by the device's time.
 * Contacts taken back do not count.
 */
export function statusOf(contacts: readonly ContactOutcome[]): DueStatus {
  let latest: { outcome: keyof typeof weight; at: number } | undefined
  let duplicate = false
  for (const { outcome, at, reversed } of contacts) {
    if (reversed) continue
    if (outcome === 'reached') return 'reached'
    if (outcome === 'duplicate') {
      duplicate = true
      continue
    }
    const then = millis(at)
    const later = !latest || then > latest.at || (then === latest.at && weight[outcome] > weight[latest.outcome])
    if (later) latest = { outcome, at: then }
  }
  if (duplicate) return 'duplicate'
  return latest?.outcome ?? 'not_tried'
}

/** The same for one more contact that is later than all before: what a phone shows at once, before the server answers. */
export const statusAfter = (current: DueStatus, outcome: Outcome): DueStatus => {
  if (current === 'reached' || outcome === 'reached') return 'reached'
  return current === 'duplicate' ? 'duplicate' : outcome
}
