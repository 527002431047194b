import type { Rhythm } from '@kapok/contract/playbooks/schema'

/** The windows of a day as one says them; none where the day is one whole. */
export const windowsOf = (rhythm: Rhythm): string[] =>
  rhythm.type === 'daily' ? rhythm.windows.map(({ from, to }) => `${from}–${to}`) : []
