import type { Instant } from '../common/schema.ts'
import { millis } from '../common/time.ts'

/** What the order of numbers looks at. */
export type DialOption = {
  state: 'ok' | 'wrong'
  /** What its owner is to the person; null for the person's own. */
  relation: unknown
  lastReachedAt: Instant | null
}

/**
 * The number to try first: the one at which they were reached last, then their own in the order given, then those of
 * relatives; a wrong one after all others.
 */
export const bestFirst = <N extends DialOption>(numbers: readonly N[]): N[] =>
  numbers
    .map((number, index) => ({ number, index }))
    .sort(
      (a, b) =>
        Number(a.number.state === 'wrong') - Number(b.number.state === 'wrong') ||
        reached(b.number) - reached(a.number) ||
        Number(a.number.relation !== null) - Number(b.number.relation !== null) ||
        a.index - b.index,
    )
    .map(({ number }) => number)

const reached = ({ lastReachedAt }: DialOption) => (lastReachedAt === null ? 0 : millis(lastReachedAt))
