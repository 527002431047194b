import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { createLog } from '#platform/log.ts'
import { fingerprint } from './location.ts'
import { isAlive, listProcesses, waitUntil } from './processes.ts'
import { type Postgres, type StartPostgres, startPostgres, stopAbandoned } from './start.ts'

const log = createLog('silent')
/** Writing to disk is what takes long; killing a process, unlike a power cut, does not show the difference. */
const HASTY = { fsync: 'off' }
const onLinux = process.platform === 'linux'
const asRoot = process.getuid?.() === 0
const started: Postgres[] = []
const folders: string[] = []
const others: ChildProcess[] = []

let model: string

/** An empty folder that PostgreSQL may enter. */
function makeEmpty(parent = realpathSync(tmpdir())): string {
  const folder = mkdtempSync(join(parent, 'kapok-pg-'))
  chmodSync(folder, 0o755)
  folders.push(folder)
  return join(folder, 'data')
}

/** A data folder that has been used before: copying one is quicker than making one. */
function makeUsed(): string {
  const dataFolder = makeEmpty()
  spawnSync('cp', ['-a', model, dataFolder])
  return dataFolder
}

beforeAll(async () => {
  model = makeEmpty()
  folders.pop()
  await startPostgres({ dataFolder: model, log, settings: HASTY }).then((postgres) => postgres.stop())
})

afterAll(() => rmSync(join(model, '..'), { recursive: true, force: true }))

async function start(dataFolder: string, options: Partial<StartPostgres> = {}): Promise<Postgres> {
  const postgres = await startPostgres({ dataFolder, log, temporary: true, settings: HASTY, ...options })
  started.push(postgres)
  return postgres
}

async function query<Row extends object>(url: string, sql: string, values: unknown[] = []): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => undefined)
  await client.connect()
  try {
    return (await client.query<Row>(sql, values)).rows
  } finally {
    await client.end()
  }
}

async function queryPatiently<Row extends object>(url: string, sql: string): Promise<Row[]> {
  for (const end = Date.now() + 40_000; ; ) {
    try {
      return await query<Row>(url, sql)
    } catch (error) {
      if (Date.now() > end) throw error
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }
}

/** A process of its own that starts the database of this folder and says so. */
async function startElsewhere(dataFolder: string): Promise<ChildProcess> {
  const script = `
    import { startPostgres } from '#platform/postgres/start.ts'
    import { createLog } from '#platform/log.ts'
    await startPostgres({ dataFolder: ${JSON.stringify(dataFolder)}, log: createLog('silent'), temporary: true })
    console.log('started')`
  const child = spawn(process.execPath, ['--input-type=module-typescript', '--eval', script], {
    cwd: fileURLToPath(new URL('../../..', import.meta.url)),
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  others.push(child)
  await new Promise((resolve) => child.stdout.once('data', resolve))
  return child
}

const nameOf = (dataFolder: string) => `kapok-${fingerprint(join(dataFolder, 'pg'))}`

afterEach(async () => {
  for (const other of others.splice(0)) other.kill('SIGKILL')
  await Promise.all(started.splice(0).map((postgres) => postgres.stop()))
  for (const folder of folders) await stopAbandoned(join(folder, 'data'), log)
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

describe('the built-in PostgreSQL', { timeout: 60_000 }, () => {
  test('binds the application, reads Chinese, keeps its data and stops without a trace', async () => {
    const dataFolder = makeEmpty()
    const first = await start(dataFolder, { settings: {} })
    const role = 'select rolsuper, rolbypassrls, rolcreatedb from pg_roles where rolname = current_user'
    expect(await query(first.url, role)).toEqual([{ rolsuper: false, rolbypassrls: false, rolcreatedb: true }])
    const durable = `select name, setting from pg_settings where name in ('fsync', 'full_page_writes', 'data_checksums') order by 1`
    expect((await query<{ setting: string }>(first.url, durable)).map(({ setting }) => setting)).toEqual([
      'on',
      'on',
      'on',
    ])
    await query(first.url, 'create extension pg_trgm')
    expect(await query(first.url, `select cardinality(show_trgm('红棉花')) as trigrams`)).toEqual([{ trigrams: 4 }])
    await query(first.url, 'create table kept (name text)')
    await query(first.url, 'insert into kept values ($1)', ['陈'])
    await first.stop()
    expect(listProcesses(nameOf(dataFolder))).toEqual([])
    expect(existsSync(join(dataFolder, 'running'))).toBe(false)

    const second = await start(dataFolder)
    expect(second.url).toBe(first.url)
    expect(await query(second.url, 'select name from kept')).toEqual([{ name: '陈' }])
    for (const file of ['pg-passwords.json', 'postgres.log'])
      expect(statSync(join(dataFolder, file)).mode & 0o077).toBe(0)
  })

  test('writes no personal data into its log', async () => {
    const dataFolder = makeUsed()
    const postgres = await start(dataFolder)
    await query(postgres.url, 'create table person (phone text primary key, age int check (age > 0))')
    const insert = 'insert into person values ($1, $2)'
    await query(postgres.url, insert, ['13900001111', 1])
    await expect(query(postgres.url, insert, ['13900001111', 1])).rejects.toThrow('duplicate key')
    await expect(query(postgres.url, insert, ['13900001111', -1])).rejects.toThrow('check constraint')
    await expect(query(postgres.url, 'select $1::int', ['13900001111'])).rejects.toThrow()
    await expect(query(postgres.url, `select '13900001111' from`)).rejects.toThrow('syntax error')
    // A crash would quote the statement that was running.
    const client = new pg.Client({ connectionString: postgres.url })
    client.on('error', () => undefined)
    await client.connect()
    const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid')
    const running = client.query(`select pg_sleep(20), '13900001111'`).catch(() => undefined)
    process.kill(rows[0]?.pid ?? 0, 'SIGKILL')
    await running
    await queryPatiently(postgres.url, 'select 1')
    const text = readFileSync(join(dataFolder, 'postgres.log'), 'utf8')
    expect(text).toContain('was terminated by signal 9')
    expect(text).not.toContain('1390000')
    expect(text).not.toContain('person')
  })

  test('comes back by itself when it is killed, with everything it acknowledged', async () => {
    const postgres = await start(makeUsed())
    const shared = () => (onLinux ? readdirSync('/dev/shm').filter((name) => name.startsWith('PostgreSQL')).length : 0)
    const exits: unknown[] = []
    postgres.onExit((exit) => exits.push(exit))
    await query(postgres.url, 'create table kept (n int)')
    const before = shared()
    for (let n = 1; n <= 3; n++) {
      await query(postgres.url, 'insert into kept values ($1)', [n])
      // Busy backends do not notice at once that their postmaster is gone, and would keep the next one from starting.
      const busy = query(postgres.url, 'select count(*) from generate_series(1, 100000000)').catch(() => undefined)
      process.kill(postgres.pid() ?? 0, 'SIGKILL')
      await busy
      expect(await queryPatiently(postgres.url, 'select count(*)::int as count from kept')).toEqual([{ count: n }])
    }
    expect(exits).toEqual(Array.from({ length: 3 }, () => ({ code: null, signal: 'SIGKILL' })))
    expect(shared()).toBeLessThanOrEqual(before + 1)
  })

  test('stops at once even while it is coming back', async () => {
    const dataFolder = makeUsed()
    const postgres = await start(dataFolder)
    process.kill(postgres.pid() ?? 0, 'SIGKILL')
    await postgres.stop()
    expect(listProcesses(nameOf(dataFolder))).toEqual([])
    // The next start also takes away the shared memory that the killed one could not.
    await start(dataFolder)
  })

  test('takes over from a Kapok that was killed, and yields to one that is running', async () => {
    const dataFolder = makeUsed()
    const other = await startElsewhere(dataFolder)
    await expect(start(dataFolder)).rejects.toThrow(`already running on ${dataFolder} (process ${other.pid})`)
    const [orphan] = readFileSync(join(dataFolder, 'pg/postmaster.pid'), 'utf8').split('\n')
    other.kill('SIGKILL')
    await waitUntil(() => !isAlive(other.pid ?? 0), 5_000)
    expect(isAlive(Number(orphan))).toBe(true)
    const postgres = await start(dataFolder)
    expect(isAlive(Number(orphan))).toBe(false)
    expect(await query(postgres.url, 'select 1 as one')).toEqual([{ one: 1 }])
  })

  test('starts although its old process number now belongs to somebody else', async () => {
    const dataFolder = makeUsed()
    const pidFile = join(dataFolder, 'pg/postmaster.pid')
    writeFileSync(pidFile, [process.ppid, join(dataFolder, 'pg'), 1, 5432, '', '', '', 'ready'].join('\n'))
    const postgres = await start(dataFolder)
    expect(await query(postgres.url, 'select 1 as one')).toEqual([{ one: 1 }])
  })

  test('says why it does not start, in its own words', async () => {
    const dataFolder = makeUsed()
    await expect(start(dataFolder, { settings: { ...HASTY, max_wal_size: 'much' } })).rejects.toThrow(
      /did not start after \d attempts.*\n.*invalid value for parameter "max_wal_size": "much"/s,
    )
    expect(existsSync(join(dataFolder, 'running'))).toBe(false)
  })

  test('listens on a port of the loopback where sockets will not do, the same one every time', async () => {
    const dataFolder = makeUsed()
    const first = await start(dataFolder, { listen: 'tcp' })
    expect(new URL(first.url).hostname).toBe('127.0.0.1')
    await expect(query(first.url.replace(/:[^:@]+@/, ':wrong@'), 'select 1')).rejects.toThrow('password')
    await first.stop()
    const second = await start(dataFolder, { listen: 'tcp' })
    expect(second.url).toBe(first.url)
  })

  test('works in a folder whose name is too long for a socket', async () => {
    const dataFolder = join(makeEmpty(), '很长的名字'.repeat(12))
    const postgres = await start(dataFolder)
    folders.push(readFileSync(join(dataFolder, 'pg-socket-folder'), 'utf8'))
    expect(await query(postgres.url, 'select 1 as one')).toEqual([{ one: 1 }])
  })

  test.runIf(asRoot)('works as root with a data folder that nobody else may enter', async () => {
    const dataFolder = makeEmpty('/root')
    const postgres = await start(dataFolder)
    await query(postgres.url, 'create table kept ()')
    await postgres.stop()
    const elsewhere = readFileSync(join(dataFolder, 'pg-location'), 'utf8').trim()
    folders.push(elsewhere)
    expect(elsewhere).toBe(`/var/lib/kapok/${fingerprint(dataFolder)}`)
    const again = await start(dataFolder)
    expect(await query(again.url, 'select * from kept')).toEqual([])
    expect(statSync(join(elsewhere, 'pg')).uid).not.toBe(0)
  })
})
