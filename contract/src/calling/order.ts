import type { Day, Instant } from '../common/schema.ts'
import { dayOf, instantAt, millis } from '../common/time.ts'
import { soonMinutes } from './pause.ts'

/** What the order of calls looks at. */
export type Callable = {
  listingId: string
  day: Day
  slot: number
  /** A time agreed with them for today; null where none was. */
  promisedAt: Instant | null
  closesAt: Instant
  urgent: boolean
  owedFrom: Day | null
  /** Responsible is the worker who asks. */
  isMine: boolean
  /** Hours of the day (0–23, Shanghai) at which they were reached before. */
  reachedHours: readonly number[]
  reachedAt: Instant | null
  /** Somebody of the household was spoken with from another roster within the quiet hours. */
  spokenLately: boolean
}

/** What decides whether a name may be served to a worker at all. */
export type Servable = Pick<Callable, 'promisedAt'> & {
  /** Somebody else holds it now. */
  heldByOther: boolean
  opensAt: Instant
  /** Passed on, to come again then. */
  backAt: Instant | null
  /** Tried without an answer, and left in peace until then. */
  restsUntil: Instant | null
  /** The step of the ladder is one that a telephone serves. */
  byPhone: boolean
}

const isAhead = (at: Instant | null, now: number) => at !== null && millis(at) > now

/** Never what somebody else holds, what has not begun, what was agreed or put back for later, or what was tried a moment ago. */
export function isServable(due: Servable, now: Instant): boolean {
  const then = millis(now)
  return (
    !due.heldByOther &&
    due.byPhone &&
    [due.opensAt, due.promisedAt, due.backAt, due.restsUntil].every((at) => !isAhead(at, then))
  )
}

const hourOf = (now: Instant) => Math.floor((millis(now) - millis(instantAt(dayOf(now), '00:00'))) / 3_600_000)

/** 1 where they were reached about this hour before, -1 where only at others, 0 where nobody knows. */
export function hourFit(reachedHours: readonly number[], now: Instant): -1 | 0 | 1 {
  if (reachedHours.length === 0) return 0
  const hour = hourOf(now)
  return reachedHours.some((one) => Math.abs(one - hour) <= 1) ? 1 : -1
}

const compare = <T extends string | number>(a: T, b: T) => (a < b ? -1 : a > b ? 1 : 0)
const at = (instant: Instant | null, missing: number) => (instant === null ? missing : millis(instant))

/**
 * Who is called next: an agreed time that has come, the oldest first; a household that was spoken with lately after all
 * others; one's own names before nobody's; a window that ends within the hour, or has ended; an urgent flag; what is owed
 * from earlier days; the hour at which they were reached before; whoever was not reached for longest, never before all.
 * Never 0 for two different names.
 */
export const callOrder = (now: Instant) => {
  const soon = millis(now) + soonMinutes * 60_000
  const ending = ({ closesAt }: Callable) => Math.min(millis(closesAt), soon)
  const promise = ({ promisedAt }: Callable) => at(promisedAt, Infinity)
  return (a: Callable, b: Callable): number =>
    compare(promise(a), promise(b)) ||
    Number(a.spokenLately) - Number(b.spokenLately) ||
    Number(b.isMine) - Number(a.isMine) ||
    compare(ending(a), ending(b)) ||
    Number(b.urgent) - Number(a.urgent) ||
    compare(a.owedFrom ?? '9999', b.owedFrom ?? '9999') ||
    hourFit(b.reachedHours, now) - hourFit(a.reachedHours, now) ||
    compare(at(a.reachedAt, -Infinity), at(b.reachedAt, -Infinity)) ||
    compare(a.listingId, b.listingId) ||
    compare(a.day, b.day) ||
    compare(a.slot, b.slot)
}
