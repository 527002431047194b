import type { OperationMeta } from '@kapok/contract/common/operation'
import { contract } from '@kapok/contract/contract'
import type { Role } from '@kapok/contract/identity/schema'
import type { z } from 'zod'
import { type Actor, scopeOf } from '#platform/access/actor.ts'
import { mayCall } from '#platform/access/permit.ts'
import { createRunner } from '#platform/commands/runner.ts'
import { openPool } from '#platform/db/pool.ts'
import { reading } from '#platform/db/reading.ts'
import { everything } from '#platform/db/scope.ts'
import { writingTo } from '#platform/db/writing.ts'
import { newId } from '#platform/ids.ts'
import type { Module } from '#platform/module.ts'
import { common, Problem, problemBody } from '#platform/problems.ts'
import { createDatabase } from './database.ts'
import { testKeys } from './keys.ts'

type Procedure = { '~orpc': { meta: OperationMeta; inputSchema: z.ZodType; outputSchema: z.ZodType } }
type Sent = { id?: string; at?: string; language?: 'zh' | 'en' }
export type Operating = Awaited<ReturnType<typeof startOperations>>

/** Somebody with one role where an area's path begins. */
export const actor = (role: Role, areaPath: string, rosterIds: readonly string[] = []): Actor => ({
  accountId: newId(),
  sessionId: newId(),
  name: role,
  memberships: [{ organisationId: newId(), role, areaPath }],
  rosterIds,
  mustChangePassword: false,
  mustSetSecondFactor: false,
})

/**
 * Modules on a database of their own, without HTTP and sessions: input and output are checked by the contract, commands
 * go through the runner, queries run under row-level security for whoever asks.
 */
export const startOperations = async (modules: readonly Module[]) => {
  const database = await createDatabase()
  const pool = openPool(database.url, 6)
  const keys = testKeys
  let now = new Date('2026-03-08T02:00:00Z')
  const clock = () => now
  const runner = createRunner(pool, keys, clock)
  const byName = new Map(
    modules.flatMap(({ name, operations }) =>
      Object.entries((contract as unknown as Record<string, Record<string, Procedure>>)[name] ?? {}).map(
        ([key, procedure]) =>
          [procedure['~orpc'].meta.name, { ...procedure['~orpc'], operation: operations[key]! }] as const,
      ),
    ),
  )

  /** Does an operation as somebody; anything that is not in the contract, coming or going, throws. */
  // oxlint-disable-next-line typescript/no-explicit-any -- a test says what it expects; the contract has checked the rest.
  const call = async (who: Actor, name: string, input: object, sent: Sent = {}): Promise<any> => {
    const { operation, inputSchema, outputSchema } = byName.get(name)!
    if (operation.kind === 'open') throw new Error(`${name} opens its own transactions`)
    if (operation.kind === 'query') {
      if (!mayCall(operation.permit, who)) throw new Problem(common.notPermitted)
      const read = inputSchema.parse(input) as never
      const { language = 'zh' } = sent
      const answer = await reading(pool, scopeOf(who), (db) =>
        operation.query({ db, actor: who, now, keys, language }, read),
      )
      return outputSchema.parse(answer)
    }
    const envelope = { id: sent.id ?? newId(), at: sent.at ?? now.toISOString(), input }
    const { id, at, input: read } = inputSchema.parse(envelope) as typeof envelope
    return outputSchema.parse(await runner.run({ name, ...operation }, { id, at, device: null, input: read }, who))
  }

  /** The problem that an operation ends in, as the reader is told. */
  const refusal = async (who: Actor, name: string, input: object, sent: Sent = {}) => {
    try {
      await call(who, name, input, sent)
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      return problemBody(error, sent.language ?? 'zh')
    }
    throw new Error(`${name} was not refused`)
  }

  return {
    pool,
    keys,
    call,
    refusal,
    now: clock,
    setNow: (instant: string) => {
      now = new Date(instant)
    },
    /** As the programs see it: everything. */
    read: <T>(work: Parameters<typeof reading<T>>[2]) => reading<T>(pool, everything, work),
    readAs: <T>(who: Actor, work: Parameters<typeof reading<T>>[2]) => reading<T>(pool, scopeOf(who), work),
    write: writingTo(pool),
    stop: async () => {
      await pool.end()
      await database.drop()
    },
  }
}
