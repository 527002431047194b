import type { ProblemBody } from '@kapok/contract/common/problem'
import { type ApiProblem, isPassingStatus } from '../api/problem.ts'

/** What `sync/send` says of one message. */
export type Answer = {
  id: string
  ok: boolean
  result?: unknown
  problem?: ProblemBody | undefined
  status?: number | undefined
}

export type Verdict =
  | { state: 'sent'; result?: unknown }
  | { state: 'refused'; problem: ProblemBody }
  | { state: 'waiting'; problem?: ProblemBody }

/** Codes of the platform that say nothing about the record itself; used where an answer carries no status. */
const PASSING = new Set(['not-signed-in', 'too-many-requests', 'unavailable', 'internal', 'timeout', 'failed'])

/**
 * What becomes of one message. A problem that trying again cannot cure is final: the message leaves the queue, stays
 * visible, and does not hold up the rest. Anything else, also an answer that says nothing of it, keeps it queued.
 */
export function judge({ tries }: { tries: number }, answer: Answer | undefined): Verdict {
  if (!answer) return { state: 'waiting' }
  if (answer.ok) return answer.result === undefined ? { state: 'sent' } : { state: 'sent', result: answer.result }
  const problem = answer.problem ?? { code: 'failed', message: '' }
  const passing = answer.status === undefined ? PASSING.has(problem.code) : isPassingStatus(answer.status)
  if (passing) return { state: 'waiting', problem }
  // An earlier try was carried out and its answer lost; since then an update of the app or of the server has rewritten
  // the payload, which makes it look like another act. Nobody else can have made that id.
  if (problem.code === 'command-id-reused' && tries > 1) return { state: 'sent' }
  return { state: 'refused', problem }
}

/**
 * What to do when the whole request failed. One record that the server cannot even read must not hold up the other 99:
 * the batch is halved until it stands alone, and then it is refused.
 */
export function judgeFailure(problem: ApiProblem, batch: number): 'wait' | 'halve' | 'refuse' {
  if (![400, 413, 422].includes(problem.status)) return 'wait'
  return batch > 1 ? 'halve' : 'refuse'
}
