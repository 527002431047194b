import { type Client, kyselyOn, type Pool, type Transaction } from './pool.ts'
import { openScope, type Scope } from './scope.ts'

export type Writing = <T>(scope: Scope, work: (tx: Transaction, client: Client) => Promise<T>) => Promise<T>

/** A transaction outside a command: for the programs' own bookkeeping (folding, sealing, sessions), never for work done. */
export const writingTo =
  (pool: Pool): Writing =>
  async (scope, work) => {
    const client = await pool.connect()
    let broken: Error | undefined
    try {
      openScope(client, scope, 'read write')
      const result = await work(kyselyOn(client) as unknown as Transaction, client)
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
