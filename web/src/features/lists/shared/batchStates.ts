import type { BatchState } from '@kapok/contract/lists/schema'

/** A job is at work: what is shown changes by itself. */
export const isRunning = (state: BatchState): boolean =>
  state === 'checking' || state === 'importing' || state === 'undoing'

/** Nobody works on it any more. */
export const isOver = (state: BatchState): boolean => state === 'closed' || state === 'undone'
