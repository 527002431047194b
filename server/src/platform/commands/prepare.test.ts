import { afterAll, beforeAll, expect, test } from 'vitest'
import { nobody } from '#platform/access/actor.ts'
import { permit } from '#platform/access/permit.ts'
import { openPool, type Pool } from '#platform/db/pool.ts'
import { newId } from '#platform/ids.ts'
import { type Operation, prepared } from '#platform/operations.ts'
import { createDatabase } from '../../../test/database.ts'
import { testKeys } from '../../../test/keys.ts'
import { createRunner } from './runner.ts'

let database: Awaited<ReturnType<typeof createDatabase>>
let pool: Pool
beforeAll(async () => {
  database = await createDatabase()
  pool = openPool(database.url, 4)
})
afterAll(async () => {
  await pool.end()
  await database.drop()
})

const openTransactions = async () => {
  const { rows } = await pool.query<{ n: number }>(
    `select count(*)::int as n from pg_stat_activity where datname = current_database() and state = 'idle in transaction'`,
  )
  return rows[0]!.n
}
const run = (operation: Operation, id = newId()) => {
  if (operation.kind !== 'command') throw new Error('no command')
  const sent = { id, at: new Date().toISOString(), device: null, input: { word: 'kapok' } }
  return createRunner(pool, testKeys).run({ name: 'test/prepare', ...operation }, sent, nobody)
}
const everybody = permit('public', 'anywhere')

test('what is prepared is handed to the command, and no transaction waits for it', async () => {
  const open: number[] = []
  const operation = prepared(
    everybody,
    async (ctx, { word }: { word: string }) => {
      await ctx.read(async (db) => db.selectFrom('account').select('id').execute())
      open.push(await openTransactions())
      return word.length
    },
    async (ctx, _input, length: number) => {
      ctx.allow({ area_path: '/' })
      open.push(await openTransactions())
      return { length }
    },
  )
  expect(await run(operation)).toEqual({ length: 5 })
  expect(open).toEqual([0, 1])
})

test('a refusal while preparing is the answer, and the command does not run', async () => {
  const refuse = prepared(
    everybody,
    () => Promise.reject(new Error('not today')),
    () => Promise.reject(new Error('it ran')),
  )
  await expect(run(refuse)).rejects.toThrow('not today')
})
