import { type Client, kyselyOn, type Pool, type Reader } from './pool.ts'
import { openScope, type Scope } from './scope.ts'

/** Runs a read in its own read-only transaction, under row-level security for `scope`. */
export const reading = async <T>(
  pool: Pool,
  scope: Scope,
  work: (db: Reader, client: Client) => Promise<T>,
): Promise<T> => {
  const client = await pool.connect()
  let broken: Error | undefined
  try {
    openScope(client, scope, 'read only')
    const result = await work(kyselyOn(client), client)
    await client.query('commit')
    return result
  } catch (error) {
    await client.query('rollback').catch((lost: Error) => {
      broken = lost
    })
    throw error
  } finally {
    client.release(broken)
  }
}
