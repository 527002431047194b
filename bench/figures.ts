import { rmSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { foldFigures } from '../server/src/modules/figures/index.ts'
import { readTable } from '../server/src/modules/figures/queries/table.ts'
import { type Actor, scopeOf } from '../server/src/platform/access/actor.ts'
import { migrate } from '../server/src/platform/db/migrate.ts'
import { openPool, type Pool } from '../server/src/platform/db/pool.ts'
import { reading } from '../server/src/platform/db/reading.ts'
import { everything } from '../server/src/platform/db/scope.ts'
import { writingTo } from '../server/src/platform/db/writing.ts'
import { createLog } from '../server/src/platform/log.ts'
import { startPostgres } from '../server/src/platform/postgres/start.ts'
import { city, writeCity, writeLedger } from './figures-ledger.ts'
import { medianOf, percentile, type Result } from './result.ts'

const few = 100_000
const many = Number(process.env['KAPOK_BENCH_ENTRIES'] ?? 1_000_000)
const rounds = 15
/** Entries of the second before every round, not folded yet. */
const fresh = 20

const officer: Actor = {
  accountId: city.response,
  sessionId: city.response,
  name: 'officer',
  rosterIds: [],
  mustChangePassword: false,
  mustSetSecondFactor: false,
  memberships: [{ organisationId: city.station, role: 'officer', areaPath: '/99/9901/' }],
}

type Input = Parameters<typeof readTable>[1]
const ask = (pool: Pool, input: Partial<Input>) =>
  reading(pool, scopeOf(officer), (db) =>
    readTable(
      { db, actor: officer, now: new Date(), keys: undefined as never, language: 'zh' },
      { responseId: city.response, from: city.from, to: city.to, by: 'kind', ...input },
    ),
  )

const say = (text: string) => process.stderr.write(`  ${text}\n`)
const since = (began: number) => `${((performance.now() - began) / 1000).toFixed(1)} s`

const furnish = async (adminUrl: string, url: string, count: number) => {
  const name = `bench_${count}`
  const admin = openPool(adminUrl, 1)
  await admin.query(`create database ${name} owner kapok`)
  await admin.end()
  const own = new URL(url)
  own.pathname = `/${name}`
  await migrate(own.href)
  const pool = openPool(own.href, 2)
  const client = await pool.connect()
  let began = performance.now()
  await writeCity(client)
  for (let from = 0; from < count; from += 50_000)
    await writeLedger(client, from, Math.min(50_000, count - from), count)
  await client.query('vacuum analyze entry')
  say(`${count} entries written in ${since(began)}`)
  began = performance.now()
  await foldFigures(writingTo(pool), new Date())
  for (const table of ['cube', 'cube_branch', 'cube_seen', 'cube_area']) await client.query(`vacuum analyze ${table}`)
  const took = (performance.now() - began) / 1000
  say(`folded in ${since(began)}: ${Math.round(count / took)} entries/s`)
  client.release()
  const { rows } = await pool.query<{ path: string; id: string }>('select path, id from area')
  const ids = new Map(rows.map((row) => [row.path, row.id]))
  return { pool, count, areaId: (level: keyof typeof city.levels) => ids.get(city.levels[level])! }
}
type Ledger = Awaited<ReturnType<typeof furnish>>

/** What an officer opens one after another: every level by service, and by what lies under it. */
const screens = (ledger: Ledger): { level: string; input: Partial<Input> }[] => [
  ...(['city', 'district', 'street'] as const).flatMap((level) => [
    { level, input: { areaId: ledger.areaId(level) } },
    { level, input: { areaId: ledger.areaId(level), by: 'area' as const } },
  ]),
  { level: 'station', input: { organisationId: city.station } },
  { level: 'station', input: { organisationId: city.station, by: 'day' } },
]

const timed = async (work: () => Promise<unknown>) => {
  const began = performance.now()
  await work()
  return performance.now() - began
}

type Sample = { level: string; ms: number }
const oneRound = async (ledger: Ledger, round: number): Promise<Sample[]> => {
  const client = await ledger.pool.connect()
  await writeLedger(client, ledger.count + round * fresh, fresh, ledger.count)
  client.release()
  const samples: Sample[] = []
  for (const { level, input } of screens(ledger))
    samples.push({ level, ms: await timed(() => ask(ledger.pool, input)) })
  return samples
}

/** The same screen of the city, answered by plain SQL over the entries as a report would. */
const plain = (pool: Pool) =>
  reading(pool, everything, (_db, client) =>
    client.query(
      `select kind, count(distinct (person_id, worker_id, day)) filter (where reached) + coalesce(sum(head_count) filter (where reached), 0) as person_times,
         count(distinct person_id) filter (where reached) as people, count(distinct household_id) filter (where reached) as households,
         count(distinct source_id) as attempts, sum(minutes) as minutes
       from entry as e where area_path ^@ $1 and response_id = $2 and day between $3 and $4 and reverses is null
         and not exists (select from entry as back where back.reverses = e.id) group by rollup (kind)`,
      [city.levels.city, city.response, city.from, city.to],
    ),
  )

const inMilliseconds = (
  id: string,
  name: string,
  values: readonly number[],
  reference: number | null,
  bar: string,
  pass: boolean,
): Result => {
  const median = medianOf(values)
  const ratio = reference === null ? null : median / reference
  return {
    id,
    name,
    median,
    unit: 'ms',
    min: Math.min(...values),
    max: Math.max(...values),
    reference,
    ratio,
    bar,
    pass,
  }
}

const compare = async (small: Ledger, large: Ledger): Promise<Result[]> => {
  const samples = { small: [] as Sample[][], large: [] as Sample[][] }
  for (const ledger of [small, large]) await oneRound(ledger, rounds)
  for (let round = 0; round < rounds; round += 1) {
    samples.small.push(await oneRound(small, round))
    samples.large.push(await oneRound(large, round))
  }
  const of = (which: 'small' | 'large', level: string) =>
    samples[which]
      .flat()
      .filter((one) => one.level === level)
      .map((one) => one.ms)
  const whole = (which: 'small' | 'large') => samples[which].map((round) => round.reduce((sum, one) => sum + one.ms, 0))
  const p95 = percentile(
    samples.large.flat().map((one) => one.ms),
    0.95,
  )
  const growth = medianOf(whole('large')) / medianOf(whole('small'))
  const entries = large.count.toLocaleString('en-US')
  const levels = ['city', 'district', 'street', 'station'].map((level) =>
    inMilliseconds(
      'P4',
      `one table of a ${level}, 30 days, ${entries} entries`,
      of('large', level),
      medianOf(of('small', level)),
      'p95 ≤ 200 ms',
      percentile(of('large', level), 0.95) <= 200,
    ),
  )
  const all = inMilliseconds(
    'P4',
    `dashboard of four levels (8 tables), ${entries} entries, p95 of a table ${p95.toFixed(0)} ms`,
    whole('large'),
    medianOf(whole('small')),
    'p95 ≤ 200 ms, ≤ 1.3 × of 100,000 entries',
    p95 <= 200 && growth <= 1.3,
  )
  const raw: number[] = []
  for (let i = 0; i < 3; i += 1) raw.push(await timed(() => plain(large.pool)))
  const slow = medianOf(raw)
  const ours = samples.large.map((round) => round[0]!.ms)
  return [
    ...levels,
    all,
    inMilliseconds(
      'P4',
      `the city by service, beside plain SQL over ${entries} entries`,
      ours,
      slow,
      'faster than the entries',
      medianOf(ours) < slow,
    ),
  ]
}

/** Any range, not only the one that is asked for every day. */
const distinct = async (ledger: Ledger): Promise<Result> => {
  const times: number[] = []
  for (let i = 0; i < 8; i += 1) {
    const from = `2026-07-${String(1 + i * 3).padStart(2, '0')}`
    const to = `2026-08-${String(1 + i * 2).padStart(2, '0')}`
    for (const level of ['city', 'district', 'street'] as const)
      times.push(await timed(() => ask(ledger.pool, { areaId: ledger.areaId(level), from, to })))
  }
  const p95 = percentile(times, 0.95)
  const name = `distinct people and households, any area and range, ${ledger.count.toLocaleString('en-US')} entries, p95 ${p95.toFixed(0)} ms`
  return inMilliseconds('P5', name, times, null, 'p95 ≤ 500 ms', p95 <= 500)
}

/** P4 and P5: figures over a large ledger beside the same over a small one, and beside plain SQL over the entries. */
export const benchFigures = async (): Promise<Result[]> => {
  const dataFolder = await mkdtemp(join(tmpdir(), 'kapok-bench-'))
  const postgres = await startPostgres({ dataFolder, log: createLog('warn'), temporary: true })
  const ledgers: Ledger[] = []
  try {
    for (const count of [few, many]) ledgers.push(await furnish(postgres.adminUrl, postgres.url, count))
    const [small, large] = ledgers as [Ledger, Ledger]
    return [...(await compare(small, large)), await distinct(large)]
  } finally {
    for (const ledger of ledgers) await ledger.pool.end()
    await postgres.stop()
    rmSync(dataFolder, { recursive: true, force: true })
  }
}
