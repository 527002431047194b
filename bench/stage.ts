import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { setUpCodeOf } from '../server/src/modules/identity/index.ts'
import { newId } from '../server/src/platform/ids.ts'
import { loadKeys } from '../server/src/platform/keys.ts'
import { createLog } from '../server/src/platform/log.ts'
import { startPostgres } from '../server/src/platform/postgres/start.ts'

const root = new URL('..', import.meta.url).pathname

const freePort = () =>
  new Promise<number>((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => resolve(port))
    })
  })

/** The real server as its own process, on the built-in PostgreSQL with its usual durability, in a folder of its own. */
export const startStage = async () => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'kapok-bench-'))
  const postgres = await startPostgres({ dataFolder, log: createLog('warn'), temporary: true })
  const port = await freePort()
  const server = spawn(process.execPath, [join(root, 'server/src/main.ts')], {
    env: { ...process.env, DATABASE_URL: postgres.url, KAPOK_DATA: dataFolder, PORT: String(port), LOG_LEVEL: 'warn' },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  for (let tries = 0; ; tries += 1) {
    const ready = await fetch(`http://127.0.0.1:${port}/readyz`).then(
      (reply) => reply.ok,
      () => false,
    )
    if (ready) break
    if (tries > 300) throw new Error('the server did not become ready')
    await sleep(100)
  }
  return {
    port,
    /** Of the server. */
    pid: server.pid!,
    url: postgres.url,
    adminUrl: postgres.adminUrl,
    keys: loadKeys(dataFolder),
    setUpCode: setUpCodeOf(loadKeys(dataFolder)),
    stop: async () => {
      server.kill('SIGTERM')
      await new Promise((resolve) => server.once('exit', resolve))
      await postgres.stop()
      rmSync(dataFolder, { recursive: true, force: true })
    },
  }
}
export type Stage = Awaited<ReturnType<typeof startStage>>

const areas = [
  { code: '9901', name: '宁禾市', level: '市', parentCode: null },
  { code: '990101', name: '东社区', level: '社区', parentCode: '9901' },
]

type AreaGiven = { code: string; name: string; level: string; parentCode: string | null }

/** Asks the API as a browser would. @throws with what it answered, where that is a problem */
const ask = async <T>(stage: Stage, name: string, body: unknown, token?: string): Promise<T> => {
  const headers: Record<string, string> = {
    'content-type': 'application/json',
    'x-kapok': '1',
    ...(token !== undefined && { authorization: `Bearer ${token}` }),
  }
  const reply = await fetch(
    `http://127.0.0.1:${stage.port}/api/v1/${name}`,
    body === undefined ? { headers } : { method: 'POST', headers, body: JSON.stringify(body) },
  )
  const answer = (await reply.json()) as T
  if (!reply.ok) throw new Error(`${name}: ${JSON.stringify(answer)}`)
  return answer
}
const sendAs = <T>(stage: Stage, name: string, input: unknown, token?: string) =>
  ask<T>(stage, name, { id: newId(), at: new Date().toISOString(), input }, token)

const password = 'a long bench password'
export const signIn = async (stage: Stage, loginName: string) =>
  (await ask<{ token: string }>(stage, 'identity/sign-in', { loginName, password })).token

/** Sets an installation up through the API, with one station for the area of that code. @returns a token of its head */
export const setUpStation = async (stage: Stage, stationAreaCode: string, some: readonly AreaGiven[]) => {
  const { organisationId } = await sendAs<{ organisationId: string }>(stage, 'identity/set-up', {
    setUpCode: stage.setUpCode,
    administrator: { name: '站长', loginName: 'head', password },
    station: '社工站',
    areas: some,
    stationAreaCode,
  })
  // Administrators need a second factor before anything else; the bench works as a station head only.
  const admin = new pg.Client({ connectionString: stage.url })
  await admin.connect()
  await admin.query(`delete from membership where role = 'administrator'`)
  const { rows: found } = await admin.query<{ id: string }>(`select id from area where code = $1`, [stationAreaCode])
  await admin.end()
  return { organisationId, areaId: found[0]!.id, token: await signIn(stage, 'head') }
}

/** Sets the station up through the API and puts people on a daily roster. @returns a token and the listings to record for. */
export const furnish = async (stage: Stage, people: number) => {
  const { organisationId, areaId, token } = await setUpStation(stage, '990101', areas)
  const send = <T>(name: string, input: unknown, as: string) => sendAs<T>(stage, name, input, as)
  const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)
  const responseId = newId()
  const rosterId = newId()
  await send(
    'response/open-response',
    { responseId, name: 'bench', playbook: 'epidemic', level: 'level_2', areaIds: [areaId], startsOn: today },
    token,
  )
  await send(
    'rosters/create-roster',
    {
      rosterId,
      responseId,
      organisationId,
      areaId,
      name: 'bench',
      template: 'daily-phone-round',
      startsOn: today,
      rhythm: { type: 'daily', windows: [{ from: '00:00', to: '24:00' }] },
    },
    token,
  )
  const blank = {
    sex: '',
    birthDate: '',
    document: '',
    estate: '',
    building: '',
    unit: '',
    room: '',
    tags: '',
    note: '',
    relationName: '',
    relationPhone: '',
    responsible: '',
  }
  for (let from = 0; from < people; from += 2500) {
    const rows = Array.from({ length: Math.min(2500, people - from) }, (_, n) => ({
      line: n + 2,
      personId: null,
      dwellingId: null,
      row: { ...blank, name: `居民${from + n}`, phone: `139${String(10_000_000 + from + n)}` },
    }))
    await send('rosters/import-listings', { rosterId, rows }, token)
  }
  // Read past the API: asking for everybody page by page would take longer than the bench.
  const reader = new pg.Client({ connectionString: stage.url })
  await reader.connect()
  await reader.query(`select set_config('app.areas', '/', false)`)
  const { rows } = await reader.query<{ id: string }>('select id from listing where roster_id = $1 order by id', [
    rosterId,
  ])
  await reader.end()
  const listings = rows.map((row) => row.id)
  return {
    token,
    listings,
    today,
    organisationId,
    areaId,
    responseId,
    send: <T>(name: string, input: unknown) => send<T>(name, input, token),
  }
}
