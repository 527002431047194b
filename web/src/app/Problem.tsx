import type { ApiProblem } from '../api/index.ts'
import { ErrorCard } from '../ui/ErrorCard.tsx'

/** A problem of the server, as it told it. */
export const Problem = ({ problem, onRetry }: { problem: ApiProblem; onRetry?: (() => void) | undefined }) => (
  <ErrorCard what={problem.message} kept={problem.kept} code={problem.code} onRetry={onRetry} />
)
