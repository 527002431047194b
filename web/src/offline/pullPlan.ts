/** Where a pull of the day sheet stands; stored with the rows of its last page, so that it can go on after anything. */
export type PullProgress = {
  id: string
  /** Device's time of the first request. */
  startedAt: number
  day: string | null
  after: string | null
  completedAt: number | null
  pages: number
}

/** Half a day sheet is worth going on with for as long as the first half is not stale. */
const RESUME_WITHIN = 10 * 60_000

/** Goes on with an unfinished pull or begins another. A clock that was set back makes a pull look unfinished for ever. */
export function nextPull(last: PullProgress | undefined, now: number, newId: string): PullProgress {
  const age = last ? now - last.startedAt : 0
  if (last && last.completedAt === null && last.after !== null && age >= 0 && age < RESUME_WITHIN) return last
  return { id: newId, startedAt: now, day: null, after: null, completedAt: null, pages: 0 }
}

/** How long a pull must have been ago before news from elsewhere starts another: a minute, and longer for long lists. */
export const restAfter = (pages: number): number => 60_000 * Math.max(1, pages)
