/** Where a pull of the day sheet stands; stored with the rows of its last page, so that it can go on after anything. */
export type PullProgress = {
  id: string
  /** Device's time of the first request. */
  startedAt: number
  day: string | null
  after: string | null
  completedAt: number | null
  pages: number
  /** Only what changed since this is asked for; null = everything. */
  since: string | null
  /** Of the first page: what the next pull asks with, and the doors there are where the set is another than at `since`. */
  cursor: string | null
  doors: readonly string[] | null
}

/** What a pull of changes builds upon: the last one that was stored to its end. */
export type PullBase = {
  cursor: string
  /** When everything was last pulled, and how many pulls of changes have come since. */
  wholeAt: number
  changes: number
}

/** Half a day sheet is worth going on with for as long as the first half is not stale. */
const RESUME_WITHIN = 10 * 60_000
/** Now and then everything is fetched all the same: what changed is stored beside what was there, and adds up. */
const WHOLE_AFTER = 6 * 60 * 60_000
const MOST_CHANGES = 60

function cursorOf(base: PullBase | undefined, now: number): string | null {
  const age = base ? now - base.wholeAt : -1
  return base && age >= 0 && age < WHOLE_AFTER && base.changes < MOST_CHANGES ? base.cursor : null
}

/** Goes on with an unfinished pull or begins another. A clock that was set back makes a pull look unfinished for ever. */
export function nextPull(
  last: PullProgress | undefined,
  base: PullBase | undefined,
  now: number,
  newId: string,
): PullProgress {
  const age = last ? now - last.startedAt : 0
  if (last && last.completedAt === null && last.after !== null && age >= 0 && age < RESUME_WITHIN) return last
  const since = cursorOf(base, now)
  return {
    id: newId,
    startedAt: now,
    day: null,
    after: null,
    completedAt: null,
    pages: 0,
    since,
    cursor: null,
    doors: null,
  }
}

/** How long a pull must have been ago before news from elsewhere starts another: half a minute, and longer for long lists. */
export const restAfter = (pages: number): number => 30_000 * Math.max(1, pages)
