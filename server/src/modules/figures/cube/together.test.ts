import { afterAll, beforeAll, expect, test } from 'vitest'
import { reading } from '#platform/db/reading.ts'
import { everything, openScope } from '#platform/db/scope.ts'
import { writingTo } from '#platform/db/writing.ts'
import { newId } from '#platform/ids.ts'
import { createDatabase, type TestDatabase } from '../../../../test/database.ts'
import { entriesText, openPool, type Pool, putEntries } from '../testing/ledger.ts'
import type { Filter } from './filter.ts'
import { foldFigures } from './fold.ts'
import { now } from './moment.ts'
import { countFigures, readFigures } from './read.ts'
import { verifyFigures } from './verify.ts'

let database: TestDatabase
let pool: Pool
beforeAll(async () => {
  database = await createDatabase()
  pool = openPool(database.url, 8)
})
afterAll(async () => {
  await pool.end()
  await database.drop()
})

const all: Filter = {
  paths: ['/99/'],
  responseId: undefined,
  organisationId: undefined,
  kinds: [],
  from: '2026-08-01',
  to: '2026-08-31',
}
const fold = () => foldFigures(writingTo(pool), new Date(), { most: 3, busy: 5 })
const faults = () => reading(pool, everything, async (_db, client) => (await verifyFigures(client)).faults)
const persons = Array.from({ length: 6 }, () => newId())
const entry = (n: number) => ({
  person_id: persons[n % persons.length]!,
  household_id: persons[n % 2]!,
  minutes: n % 7,
})
const figures = () => reading(pool, everything, (db) => readFigures(db, all, { by: 'kind' }))
const counted = () => reading(pool, everything, (db) => countFigures(db, all, { by: 'kind' }, now))

test('a transaction that began first and committed last is not passed over', async () => {
  const late = await pool.connect()
  openScope(late, everything, 'read write')
  await late.query(...entriesText([entry(1)]))
  await putEntries(pool, [entry(2), entry(3)])
  await fold()
  expect((await figures()).amounts.total.attempts).toBe(2)
  await late.query('commit')
  late.release()
  expect((await figures()).amounts.total.attempts).toBe(3)
  await fold()
  expect((await figures()).amounts.total.attempts).toBe(3)
  expect(await faults()).toEqual([])
})

test('with writers committing in any order, two processes folding and screens reading, every figure is whole', async () => {
  const before = (await counted()).amounts.total.attempts
  let writing = true
  const write = async (seed: number) => {
    for (let i = 0; i < 12; i += 1) {
      const client = await pool.connect()
      openScope(client, everything, 'read write')
      await client.query(...entriesText([entry(seed + i), entry(seed * 3 + i)]))
      await new Promise((resolve) => setTimeout(resolve, (seed * 7 + i * 13) % 20))
      await client.query('commit')
      client.release()
    }
  }
  const whileWriting = async (work: () => Promise<unknown>) => {
    while (writing) await work()
  }
  let least = before
  const screens = whileWriting(async () => {
    const { attempts } = (await figures()).amounts.total
    expect(attempts).toBeGreaterThanOrEqual(least)
    least = attempts
  })
  const folding = [whileWriting(fold), whileWriting(fold)]
  await Promise.all([1, 2, 3].map(write))
  writing = false
  await Promise.all([screens, ...folding])
  await fold()
  expect((await figures()).amounts.total.attempts).toBe(before + 72)
  expect(await figures()).toEqual(await counted())
  expect(await faults()).toEqual([])
})

test('restored into another cluster nothing is believed of the old watermark: figures stay right and the cube is made anew', async () => {
  const right = await counted()
  await pool.query(`update watermark set cluster = 'another'`)
  expect(await figures()).toEqual(right)
  await fold()
  expect(await figures()).toEqual(right)
  expect(await faults()).toEqual([])
  // Of this cluster, but from a future that a restored backup no longer has.
  await pool.query(`update watermark set txid = '999999999'`)
  expect(await figures()).toEqual(right)
  await fold()
  expect(await figures()).toEqual(right)
  expect(await faults()).toEqual([])
})

test('a cube that somebody changed is found out', async () => {
  await writingTo(pool)(everything, (tx) => tx.updateTable('cube').set({ named: 999 }).execute())
  expect((await faults()).map((fault) => fault.table)).toEqual(['cube', 'cube_branch'])
})
