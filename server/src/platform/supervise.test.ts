import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest'
import { createLog } from './log.ts'
import { fingerprint } from './postgres/location.ts'
import { isAlive, listProcesses, waitUntil } from './postgres/processes.ts'
import { startPostgres, stopAbandoned } from './postgres/start.ts'

const here = import.meta.dirname
let folder: string
let dataFolder: string
let port: number
const running: Watched[] = []

interface Watched {
  process: ChildProcess
  errors(): string
  ended: Promise<number | null>
}

async function findPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  return typeof address === 'object' && address !== null ? address.port : 0
}

function start(args: string[] = [], env: NodeJS.ProcessEnv = {}): Watched {
  const child = spawn(process.execPath, [join(here, 'supervise.ts'), join(here, 'supervise.fixture.ts'), ...args], {
    env: { PATH: process.env['PATH'], KAPOK_DATA: dataFolder, PORT: String(port), LOG_LEVEL: 'error', ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let errors = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors += text
  })
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  const watched: Watched = { process: child, errors: () => errors, ended }
  running.push(watched)
  return watched
}

interface Visit {
  pid: number
  visits: number
}

async function visit(): Promise<Visit> {
  for (const end = Date.now() + 40_000; ; ) {
    try {
      const response = await fetch(`http://127.0.0.1:${port}/`)
      if (response.ok) return (await response.json()) as Visit
    } catch (error) {
      if (Date.now() > end) throw error
    }
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

const postmaster = () => Number(readFileSync(join(dataFolder, 'pg/postmaster.pid'), 'utf8').split('\n')[0])
const databaseProcesses = () => listProcesses(`kapok-${fingerprint(join(dataFolder, 'pg'))}`)

beforeAll(async () => {
  folder = mkdtempSync(join(realpathSync(tmpdir()), 'kapok-supervise-'))
  chmodSync(folder, 0o755)
  dataFolder = join(folder, 'data')
  // Making a cluster and writing it to disk is the slow part, and `postgres.test.ts` is about that.
  const settings = { fsync: 'off' }
  const postgres = await startPostgres({ dataFolder, log: createLog('silent'), settings })
  await postgres.stop()
})

beforeEach(async () => {
  port = await findPort()
})

afterEach(async () => {
  for (const watched of running.splice(0)) {
    watched.process.kill('SIGTERM')
    await watched.ended
  }
  await stopAbandoned(dataFolder, createLog('silent'))
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the supervisor', { timeout: 60_000 }, () => {
  test('brings back whatever is killed, and then stops cleanly', async () => {
    const supervisor = start()
    const first = await visit()

    process.kill(first.pid, 'SIGKILL')
    const second = await visit()
    expect(second.pid).not.toBe(first.pid)
    expect(second.visits).toBe(first.visits + 1)

    const database = postmaster()
    process.kill(database, 'SIGKILL')
    await waitUntil(() => !isAlive(database), 5_000)
    expect(await visit()).toEqual({ pid: second.pid, visits: first.visits + 2 })
    expect(postmaster()).not.toBe(database)

    // A plain kill, as an administrator would do it, is no reason to stay away either.
    process.kill(second.pid, 'SIGTERM')
    await waitUntil(() => !isAlive(second.pid), 5_000)
    const third = await visit()
    expect(third.visits).toBe(first.visits + 3)

    supervisor.process.kill('SIGINT')
    expect(await supervisor.ended).toBe(0)
    expect(isAlive(third.pid)).toBe(false)
    expect(databaseProcesses()).toEqual([])
  })

  test('being killed itself leaves nothing that the next start cannot take over', async () => {
    const killed = start()
    const before = await visit()
    killed.process.kill('SIGKILL')
    await killed.ended
    expect(await waitUntil(() => !isAlive(before.pid), 10_000)).toBe(true)
    expect(databaseProcesses()).not.toEqual([])
    start()
    expect((await visit()).visits).toBe(before.visits + 1)
  })

  test('gives up on a server that cannot start, and says why', async () => {
    const supervisor = start(['--broken'], { DATABASE_URL: inject('postgres').url, KAPOK_DATA: join(folder, 'none') })
    expect(await supervisor.ended).toBe(1)
    expect(supervisor.errors()).toMatch(/The server does not start: Error: the table of contents is missing\n$/)
    expect(existsSync(join(folder, 'none'))).toBe(false)
  })

  test('refuses a wrong setting in one sentence', async () => {
    const supervisor = start([], { PORT: 'eighty' })
    expect(await supervisor.ended).toBe(78)
    expect(supervisor.errors()).toBe('PORT must be a whole number from 1 to 65535.\n')
  })
})
