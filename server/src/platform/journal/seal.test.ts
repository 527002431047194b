import { afterAll, beforeAll, expect, test } from 'vitest'
import { openPool, type Pool } from '#platform/db/pool.ts'
import { reading } from '#platform/db/reading.ts'
import { everything } from '#platform/db/scope.ts'
import { writingTo } from '#platform/db/writing.ts'
import { newId } from '#platform/ids.ts'
import { createDatabase, type TestDatabase } from '../../../test/database.ts'
import { sealJournal, verifyChain } from './seal.ts'

let database: TestDatabase
let pool: Pool
beforeAll(async () => {
  database = await createDatabase()
  pool = openPool(database.url, 4)
})
afterAll(async () => {
  await pool.end()
  await database.drop()
})

const now = new Date('2026-08-17T04:00:00Z')
/** One transaction that leaves so many rows. */
const journal = (rows: number) =>
  writingTo(pool)(everything, (_tx, client) =>
    client.query(
      `insert into journal (id, name, device_at, at, digest) select unnest($1::uuid[]), 'test/act', $2, $2, '\\x00'`,
      [Array.from({ length: rows }, () => newId()), now],
    ),
  )
const seal = async (most: number) => {
  const sealed: number[] = []
  for (let rows = 1; rows > 0; ) {
    rows = await writingTo(pool)(everything, (_tx, client) => sealJournal(client, now, most))
    if (rows > 0) sealed.push(rows)
  }
  return sealed
}
const chain = () => reading(pool, everything, (_db, client) => verifyChain(client))

test('blocks are filled with whole transactions; one that is larger than a block has a block to itself', async () => {
  for (const rows of [1, 1, 9, 2, 1, 4, 12]) await journal(rows)
  expect(await seal(4)).toEqual([2, 9, 3, 4, 12])
  expect(await chain()).toEqual({ blocks: 5, rows: 30, faults: [] })
})

test('a large transaction at the very end is sealed as soon as it is finished', async () => {
  await journal(11)
  expect(await seal(10)).toEqual([11])
  expect(await seal(10)).toEqual([])
  expect((await chain()).faults).toEqual([])
})

test('what is still on its way is waited for, however much was committed after it', async () => {
  const late = await pool.connect()
  await late.query('begin')
  await late.query(`insert into journal (id, name, device_at, at, digest) values ($1, 'test/late', $2, $2, '\\x00')`, [
    newId(),
    now,
  ])
  await journal(7)
  expect(await seal(3)).toEqual([])
  await late.query('commit')
  late.release()
  expect(await seal(3)).toEqual([1, 7])
  expect((await chain()).faults).toEqual([])
})
