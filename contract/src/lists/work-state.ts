import type { DueStatus, Outcome } from '../rosters/schema.ts'
import type { WorkState } from './schema.ts'

/** All that is known of one row that went in. */
export type RowFacts = {
  /** On a station's roster. */
  placed: boolean
  /** Handed back: it belongs to somebody else. */
  handedBack: boolean
  /** What stands over every contact of its line, and over what was answered. */
  status: DueStatus
  attempts: number
  /** The ladder has come to a step of the community or a department, or has none left. */
  outside: boolean
  /** With the community or a department, and no answer yet. */
  handedOn: boolean
  /** What they answered last. */
  answer: Outcome | null
}

/** An answer from outside that ends the search; nobody there either, or another time, does not. */
const ends = (answer: Outcome | null): boolean => answer !== null && answer !== 'no_answer' && answer !== 'put_off'

/**
 * How far a row is. Every row is in exactly one state. Who was reached is done whatever else happened; a promise outlives
 * everything but that; a row that is with a department again is not answered by what the last one said.
 */
export function workStateOf(row: RowFacts): WorkState {
  if (row.status === 'reached' || row.status === 'duplicate') return 'done'
  if (!row.placed) return row.handedBack ? 'not_ours' : 'unplaced'
  if (row.status === 'put_off') return 'promised'
  if (row.handedOn) return 'handed_on'
  if (ends(row.answer)) return 'done'
  if (row.attempts === 0) return 'untouched'
  return row.outside ? 'unreachable' : 'in_hand'
}

/** Whether the end of a row is known: what a batch is signed on. */
export const isEnded = (state: WorkState): boolean => state === 'done' || state === 'not_ours'

export const noWork: Record<WorkState, number> = {
  unplaced: 0,
  untouched: 0,
  in_hand: 0,
  promised: 0,
  unreachable: 0,
  handed_on: 0,
  done: 0,
  not_ours: 0,
}

/** Rows whose end is not known. */
export const unknownOf = (work: Record<WorkState, number>): number =>
  (Object.keys(work) as WorkState[]).reduce((sum, state) => sum + (isEnded(state) ? 0 : work[state]), 0)
