import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { foldFigures } from '#modules/figures/index.ts'
import { everything } from '#platform/db/scope.ts'
import { writingTo } from '#platform/db/writing.ts'
import { sealJournal } from '#platform/journal/seal.ts'
import { openRoster, startWorld, type World } from '../../test/world.ts'
import { verify } from './verify.ts'

let world: World
const day = '2026-08-17'
const now = new Date('2026-08-17T04:00:00Z')

beforeAll(async () => {
  world = await startWorld(() => now)
  const stage = await openRoster(world, ['陈桂芳', '王伯年', '李秀兰'], { startsOn: day })
  for (const name of ['陈桂芳', '王伯年', '李秀兰']) {
    const input = { listingId: stage.listing(name), day, slot: 0, method: 'phone', outcome: 'reached' }
    expect((await world.as('chen').send('rosters/record-contact', input)).status).toBe(200)
  }
  const write = writingTo(world.app.pool)
  for (let sealed = 1; sealed > 0; ) sealed = await write(everything, (_tx, client) => sealJournal(client, now, 3))
  await foldFigures(write, now)
  // What somebody does who has the key of the database itself and puts its guards aside.
  for (const table of ['journal', 'entry'])
    await world.app.pool.query(`alter table ${table} disable row level security`)
})
afterAll(() => world.end())

const check = async () => {
  const lines: string[] = []
  const status = await verify(world.app.pool, (line) => lines.push(line))
  return { status, text: lines.join('\n') }
}
/** Tampers, checks, and puts back what was there. */
const tampered = async (table: string, change: string) => {
  const { pool } = world.app
  await writingTo(pool)(everything, async (_tx, client) => {
    await client.query(`create table kept as select * from ${table}`)
    expect((await client.query(change)).rowCount).toBeGreaterThan(0)
  })
  try {
    return await check()
  } finally {
    await writingTo(pool)(everything, async (_tx, client) => {
      await client.query(`delete from ${table}`)
      await client.query(`insert into ${table} select * from kept`)
    })
    await pool.query('drop table kept')
  }
}

beforeEach(async () => {
  const { status, text } = await check()
  expect(text).toContain('3 contacts compared, in agreement')
  expect(text).toContain('chain whole')
  expect(status).toBe(0)
})

const one = (table: string, where = 'true') => `(select id from ${table} where ${where} order by id limit 1)`
const contactRow = `name = 'rosters/record-contact'`

test.each([
  [
    'a journal row that was changed',
    'journal',
    `update journal set note = 'nothing' where id = ${one('journal')}`,
    'hash differs',
  ],
  [
    'a time in the journal moved',
    'journal',
    `update journal set device_at = device_at - interval '1 minute' where id = ${one('journal')}`,
    'hash differs',
  ],
  ['a journal row that was taken away', 'journal', `delete from journal where id = ${one('journal')}`, 'rows differs'],
  [
    'one of a contact',
    'journal',
    `delete from journal where id = ${one('journal', contactRow)}`,
    `1 contacts not journalled: ${day}`,
  ],
  ['a block that was taken out', 'journal_block', 'delete from journal_block where number = 1', 'gap differs'],
  [
    'a block that was written anew',
    'journal_block',
    `update journal_block set hash = sha256(hash) where number = 1`,
    'previous differs',
  ],
  [
    'an entry that is missing',
    'entry',
    `delete from entry where id = ${one('entry')}`,
    `1 contacts not in the ledger: ${day}`,
  ],
  [
    'an entry that was changed',
    'entry',
    `update entry set minutes = minutes + 1 where id = ${one('entry')}`,
    `rows of cube differ: ${day}`,
  ],
  [
    'an entry nobody recorded',
    'entry',
    `insert into entry select (jsonb_populate_record(e, jsonb_build_object('id', gen_random_uuid(), 'source_id', gen_random_uuid()))).* from entry as e where id = ${one('entry')}`,
    `1 contacts in the ledger, but gone: ${day}`,
  ],
  [
    'a contact that is missing',
    'contact',
    `delete from contact where id = ${one('contact')}`,
    `1 contacts journalled, but gone: ${day}`,
  ],
  [
    'a contact taken back beside the ledger',
    'contact',
    `update contact set reversed_at = now(), reversed_reason = 'x' where id = ${one('contact')}`,
    `1 contacts taken back, but counted: ${day}`,
  ],
  ['a cell of the cube', 'cube', 'update cube set attempts = attempts + 1', `2 rows of cube differ: ${day}`],
  [
    'a sum over cells',
    'cube_branch',
    `update cube_branch set minutes = minutes + 1 where branch_path = '/9901/'`,
    `2 rows of cube_branch differ: ${day}`,
  ],
  ['a cell that is missing', 'cube', 'delete from cube', `rows of cube differ: ${day}`],
])('%s is found, with its day', async (_name, table, change, said) => {
  const { status, text } = await tampered(table, change)
  expect(text).toContain(said)
  expect(status).toBe(1)
})
