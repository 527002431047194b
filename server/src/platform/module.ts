import type { Reader } from '#platform/db/pool.ts'
import type { Jobs } from '#platform/jobs.ts'
import type { Operation } from '#platform/operations.ts'

/** One capability, as the composition root sees it. */
export type Module = {
  /** The capability's name, the same in the contract, on screen and in the docs. */
  name: string
  operations: Record<string, Operation>
  jobs?: Jobs
  /** Roster ids an account carries besides its areas; read when a session is resolved. */
  carriedBy?: (db: Reader, accountId: string) => Promise<string[]>
}
