import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { scopeOf } from '#platform/access/actor.ts'
import type { Client } from '#platform/db/pool.ts'
import { reading } from '#platform/db/reading.ts'
import { everything, nowhere, type Scope } from '#platform/db/scope.ts'
import { writingTo } from '#platform/db/writing.ts'
import { type Stage, startStage } from './access/stage.ts'

/** Tables that every transaction may read, and why. Any other must be guarded by policies. */
const unguarded: Record<string, string> = {
  area: 'names of areas are public knowledge',
  organisation: 'so are those of organisations',
  building: 'what is written on a building',
  dwelling: 'the doors of a building, not who lives behind them',
  response: 'that there is an emergency is no secret',
  account: 'staff, not residents; a sign-in has to find the account before its areas are known',
  membership: 'what the areas of an account are worked out from',
  session: 'found by the hash of a token, before it is known whose it is',
  sign_in_failure: 'keyed digests of the names typed; no names',
  device: 'phones of staff by the label they gave; read through the areas of their organisations',
  setting: 'of the installation, nobody’s',
  migration: 'names of the files that made the schema',
  journal_block: 'hashes',
  watermark: 'transaction ids',
}

type Table = { name: string; forced: boolean; policies: number }
const tables = `select c.relname as name, c.relrowsecurity and c.relforcerowsecurity as forced,
    (select count(*)::int from pg_policies p where p.schemaname = 'public' and p.tablename = c.relname) as policies
  from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'm', 'v', 'f') order by 1`

const eastPath = '/9901/990101001/990101001001/'
const westPath = '/9901/990101001/990101001002/'
/** Names of guarded tables, written out so that each is a test; the first test holds them to the database. */
const guarded = (
  'batch batch_file batch_hand_back batch_part batch_return batch_row bulletin call contact cube cube_area cube_branch cube_overlap cube_seen ' +
  'day_close document due entry follow_up hand_on household journal list_sender list_upload listing person person_change ' +
  'person_merge person_tag phone relation report_filling report_template report_template_file report_template_version roster'
).split(' ')

let stage: Stage
const count = async (scope: Scope, table: string, where = 'true') =>
  reading(stage.app.pool, scope, async (_, client) => countOn(client, table, where))
const countOn = async (client: Pick<Client, 'query'>, table: string, where = 'true') =>
  (await client.query<{ n: number }>(`select count(*)::int as n from "${table}" where ${where}`)).rows[0]!.n

type Column = { of: string; name: string; type: string }
let columns: Column[]
const has = (table: string, name: string) => columns.some((one) => one.of === table && one.name === name)
const pathOf = (table: string) => (has(table, 'area_path') ? 'area_path' : 'branch_path')
const lyingIn = (table: string, path: string) => `${pathOf(table)} ^@ '${path}'`

const anything: Record<string, string> = {
  uuid: 'gen_random_uuid()',
  date: `'2026-03-08'`,
  bool: 'true',
  text: `'any'`,
}
/** One row of figures for an area, whatever its columns: what the fold would write later, and only from more than this. */
const fillFigures = (client: Client, table: string, path: string) => {
  const own = columns.filter((one) => one.of === table)
  const values = own.map(({ name, type }) => (name === pathOf(table) ? `'${path}'` : (anything[type] ?? '1')))
  return client.query(
    `insert into "${table}" (${own.map(({ name }) => name).join(', ')}) values (${values.join(', ')})`,
  )
}

beforeAll(async () => {
  stage = await startStage()
  for (const { make, worker } of [stage.east, stage.west, stage.carried]) {
    await make.contact(worker, { outcome: 'reached', answers: {} })
    await make.followUp()
    await make.handOn()
    await make.close()
    await make.tagged()
    await make.batchInput('nobody')
    await make.merge()
    await make.filled()
  }
  columns = await stage.rows<Column>(`select table_name as of, column_name as name, udt_name as type
    from information_schema.columns where table_schema = 'public'`)
  await writingTo(stage.app.pool)(everything, async (_, client) => {
    for (const [side, path] of [
      [stage.east, eastPath],
      [stage.west, westPath],
    ] as const) {
      const [to, by] = [[side.batchId, path], side.headId]
      await client.query(
        'insert into batch_part (batch_id, area_path, organisation_id, roster_id, given_at) values ($1, $2, $3, $4, now())',
        [...to, side.organisationId, side.rosterId],
      )
      await client.query(
        `insert into batch_hand_back (id, batch_id, area_path, receipt, belongs_to, lines, at, by_id)
          values (gen_random_uuid(), $1, $2, gen_random_uuid()::text, '邻区', '{2}', now(), $3)`,
        [...to, by],
      )
      await client.query(
        `insert into batch_return (id, batch_id, area_path, what, reason, state, file_name, at, by_id)
          values (gen_random_uuid(), $1, $2, 'all', '交回', 'making', 'a.xlsx', now(), $3)`,
        [...to, by],
      )
    }
    for (const table of guarded.filter((name) => name.startsWith('cube')))
      for (const path of [eastPath, westPath]) await fillFigures(client, table, path)
  })
})
afterAll(() => stage.end())

test('every table is guarded by policies that bind its owner too, or stands here with the reason why not', async () => {
  const all = await stage.rows<Table>(tables)
  const open = all.filter(({ forced, policies }) => !forced || policies === 0)
  expect(open.map(({ name }) => name)).toEqual(Object.keys(unguarded).sort())
  const closed = all.filter(({ forced, policies }) => forced && policies > 0)
  expect(closed.map(({ name }) => name)).toEqual(guarded)
})

test('the role of the application is no superuser and is bound by policies', async () => {
  const [role] = await stage.rows(`select rolsuper, rolbypassrls from pg_roles where rolname = current_user`)
  expect(role).toEqual({ rolsuper: false, rolbypassrls: false })
})

/** With the rosters left out that a list may have given: a row on a roster carried may lie anywhere. */
const aHead = async (): Promise<Scope> => ({ ...scopeOf(await stage.actorOf('westHead')), rosterIds: [] })

describe.each(guarded)('%s, read without any filter', (table) => {
  test('shows a worker the own area, every row of it and nothing of the other', async () => {
    const worker = await stage.actorOf('westWorker')
    expect(await count(everything, table, lyingIn(table, eastPath)), 'rows in the east').toBeGreaterThan(0)
    const own = `${lyingIn(table, westPath)}${table === 'journal' ? ` or actor_id = '${worker.accountId}'` : ''}`
    const there = await count(everything, table, own)
    expect(there, 'rows in the west').toBeGreaterThan(0)
    expect(await count(scopeOf(worker), table)).toBe(there)
    expect(await count(scopeOf(worker), table, lyingIn(table, eastPath))).toBe(0)
  })

  test('shows a volunteer what hangs on the roster carried, and nothing else of the same area', async () => {
    const volunteer = await stage.actorOf('volunteer')
    expect(volunteer.rosterIds).toEqual([stage.carried.rosterId])
    const hangs = {
      roster: `id = '${stage.carried.rosterId}'`,
      journal: `actor_id = '${volunteer.accountId}'`,
      ...(has(table, 'roster_id') && { [table]: `roster_id = '${stage.carried.rosterId}'` }),
      ...(has(table, 'roster_ids') && { [table]: `'${stage.carried.rosterId}' = any(roster_ids)` }),
    }[table]
    expect(await count(scopeOf(volunteer), table)).toBe(hangs === undefined ? 0 : await count(everything, table, hangs))
  })

  test('shows nobody anything where no settings were made, on a new connection and on one used before', async () => {
    const fresh = new pg.Client({ connectionString: stage.app.database.url })
    await fresh.connect()
    expect(await countOn(fresh, table)).toBe(0)
    await fresh.query('begin')
    await fresh.query(
      `select set_config('app.areas', '/', true), set_config('app.rosters', '', true), set_config('app.accounts', '', true)`,
    )
    expect(await countOn(fresh, table)).toBeGreaterThan(0)
    await fresh.query('commit')
    expect(await countOn(fresh, table)).toBe(0)
    await fresh.end()
    expect(await count(nowhere, table)).toBe(0)
  })

  test('takes no row into a foreign area', async () => {
    const head = await aHead()
    const moved = writingTo(stage.app.pool)(head, async (_, client) => {
      const { rowCount } = await client.query(`update "${table}" set ${pathOf(table)} = '${eastPath}'`)
      return rowCount
    })
    const growsOnly = table === 'journal' || table === 'entry'
    if (growsOnly) expect(await moved).toBe(0)
    else await expect(moved).rejects.toMatchObject({ code: '42501' })
  })
})

describe.each(['journal', 'entry'])('%s', (table) => {
  test('cannot be changed or emptied, even by the role of the application with everything in sight', async () => {
    const before = await stage.rows(`select * from "${table}" order by id`)
    expect(before.length).toBeGreaterThan(0)
    const column = table === 'journal' ? 'note' : 'reason'
    for (const attempt of [`update "${table}" set ${column} = 'other'`, `delete from "${table}"`]) {
      const changed = await writingTo(stage.app.pool)(
        everything,
        async (_, client) => (await client.query(attempt)).rowCount,
      )
      expect(changed).toBe(0)
    }
    expect(await stage.rows(`select * from "${table}" order by id`)).toEqual(before)
  })
})

test('an entry is not posted into a foreign area', async () => {
  const head = await aHead()
  const alike = columns.filter(
    ({ of, name }) => of === 'entry' && !['id', 'area_path', 'txid', 'reverses'].includes(name),
  )
  const names = alike.map(({ name }) => name).join(', ')
  const copy = `insert into entry (id, area_path, ${names}) select gen_random_uuid(), '${eastPath}', ${names} from entry limit 1`
  await expect(writingTo(stage.app.pool)(head, (_, client) => client.query(copy))).rejects.toMatchObject({
    code: '42501',
  })
})
