import { common, Problem, type ProblemKind } from '#platform/problems.ts'

const constraints = new Map<string, ProblemKind>()

/** Says once which problem a broken constraint means. Called by a module's `problems.ts`. */
export const meansProblem = (byConstraint: Record<string, ProblemKind>) => {
  for (const [name, kind] of Object.entries(byConstraint)) constraints.set(name, kind)
}

type DatabaseError = { code?: string; constraint?: string; message?: string }

/** The constraint's name; behind a proxy that drops the field it is read from the message, without a shard's suffix. */
const constraintOf = (error: DatabaseError): string | undefined =>
  (error.constraint ?? error.message?.match(/constraint "([^"]+)"/)?.[1])?.replace(/_\d+$/, '')

const lostConnection = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ENOENT', 'ETIMEDOUT'])

const isLost = (error: DatabaseError) =>
  lostConnection.has(error.code ?? '') ||
  /^(08|57P0|53300)/.test(error.code ?? '') ||
  /connection terminated|timeout exceeded when trying to connect|not queryable/i.test(error.message ?? '')

/** Worth trying again at once: a deadlock, a serialisation failure, or the same command id committed a moment ago. */
export const isPassing = (error: unknown): boolean => {
  const { code } = error as DatabaseError
  return (
    code === '40P01' || code === '40001' || (code === '23505' && constraintOf(error as DatabaseError) === 'journal_pk')
  )
}

/** Any failure as the Problem the client is told; an unknown one stays what it is and becomes `internal`. */
export const asProblem = (error: unknown): unknown => {
  if (error instanceof Problem) return error
  const failure = error as DatabaseError
  if (isLost(failure)) return new Problem(common.unavailable, {}, undefined, error)
  const known = constraints.get(constraintOf(failure) ?? '')
  if (known) return new Problem(known, {}, undefined, error)
  if (failure.code?.startsWith('23')) return new Problem(common.conflict, {}, undefined, error)
  if (failure.code?.startsWith('22')) return new Problem(common.invalidInput, {}, undefined, error)
  return error
}
