import { addDays, addMinutes, dayOf, instantAt } from '@kapok/contract/common/time'
import type { ListColumn } from '@kapok/contract/lists/columns'
import type { Peek } from '@kapok/contract/lists/schema'
import type { Outcome } from '@kapok/contract/rosters/schema'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { writingTo } from '#platform/db/writing.ts'
import { readTable } from '#platform/files/index.ts'
import { newId } from '#platform/ids.ts'
import { createLog } from '#platform/log.ts'
import { type App, startApp } from '../../../test/app.ts'
import { type CallList, callListOf, column, titles } from '../../../test/journey/call-list.ts'
import { wrongRows } from '../../../test/journey/coming-back.ts'
import { buildDistrict, type District } from '../../../test/journey/district.ts'
import { rowsOf, told, workThrough } from '../../../test/journey/working.ts'
import { testKeys } from '../../../test/keys.ts'
import { jobs } from './jobs.ts'

const day = '2026-03-09'
/** Of the same make as the list of June 2021; that one whole, 34,649 people and 29 stations, by `JOURNEY_ROWS=34649`. */
const size = Number(process.env['JOURNEY_ROWS'] ?? 3000)
const stations = Math.min(29, Math.max(3, Math.round(size / 1195)))
/** Whole, it takes minutes; on a machine that others use as well, many. */
const minutes = 60_000 * 4
let now = instantAt(day, '08:00')
let app: App
let district: District
let list: CallList
const batchId = newId()
let worked: ReturnType<typeof workThrough>

const said = (what: string, since: number) =>
  process.stdout.write(`journey: ${what} ${((Date.now() - since) / 1000).toFixed(1)} s\n`)
const job = async (name: string, payload: Record<string, unknown>) => {
  const ctx = {
    pool: app.pool,
    keys: testKeys,
    write: writingTo(app.pool),
    now: new Date(now),
    log: createLog('silent'),
  }
  await jobs.tasks[name]!(ctx, payload)
}
const keeper = <T = Record<string, never>>(name: string, input: object) =>
  told(district.keeper.send<T>(`lists/${name}`, { batchId, ...input }))
type Work = Record<string, number>
const workNow = async () => (await told(district.keeper.get<{ work: Work }>('lists/batch', { batchId }))).work
const kinds = (kind: string) => list.rows.filter((row) => row.truth.kind === kind)

beforeAll(async () => {
  const since = Date.now()
  app = await startApp(() => new Date(now))
  district = await buildDistrict(app, { stations, workersEach: 4, rows: size })
  list = callListOf(size, district.doors)
  said(`${stations} stations and a list of ${size} rows made in`, since)
}, 5 * minutes)
afterAll(() => app.end())

/** What somebody at the screen says of columns nobody has seen before. */
const confirmed = (seen: Peek): ListColumn[] => {
  const fields = {
    key: 'key',
    name: 'name',
    document: 'document',
    phone: 'phone',
    address: 'address',
    note: 'note',
  } as const
  const answers = { outcome: 'outcome', at: 'at', by: 'by' } as const
  const uses = new Map<number, ListColumn['use']>([
    ...Object.entries(fields).map(
      ([key, field]) => [column[key as keyof typeof fields], { as: 'field', field }] as const,
    ),
    ...Object.entries(answers).map(
      ([key, answer]) => [column[key as keyof typeof answers], { as: 'answer', answer }] as const,
    ),
    [column.question, { as: 'answer', answer: 'question', question: 'visited_risk_area' }],
  ])
  return seen.columns.map((one) => ({ ...one, use: uses.get(one.at) ?? { as: 'shown' } }))
}

test(
  'the list comes in: its columns are confirmed, its rows checked, and those that can go in do',
  async () => {
    let since = Date.now()
    const file = await list.file()
    const form = new FormData()
    for (const [key, value] of Object.entries({ uploadId: batchId, organisationId: district.organisationId, file }))
      form.append(key, value)
    const encoded = new Response(form)
    const seen = await told(
      district.keeper.upload<Peek>(
        'lists/peek',
        Buffer.from(await encoded.arrayBuffer()),
        encoded.headers.get('content-type')!,
      ),
    )
    expect(seen.columns.map((one) => one.title)).toEqual(titles)
    said('looked at in', since)
    await keeper('receive-batch', {
      uploadId: batchId,
      responseId: district.responseId,
      organisationId: district.organisationId,
      areaId: district.areaId,
      name: '电话核查',
      deadline: instantAt(addDays(day, 3), '18:00'),
      sheet: seen.sheet,
      headerLine: seen.headerLine,
      columns: confirmed(seen),
      added: [{ title: '联系次数', answer: 'attempts' }],
      work: { template: 'phone-investigation' },
    })
    since = Date.now()
    await job('lists/check', { batchId })
    said('checked in', since)
    type Counts = { counts: { total: number; byState: Record<string, number>; undecided: number } }
    const { counts } = await told(district.keeper.get<Counts>('lists/batch', { batchId }))
    expect(counts).toMatchObject({
      total: size,
      byState: { repeated: kinds('repeats').length, faulty: kinds('faulty').length },
    })
    // Whoever may be somebody else is somebody new: the generator makes no two people alike.
    await keeper('decide-rows', { rows: { of: 'state', state: 'ask' }, take: true, personId: null })
    since = Date.now()
    await keeper('import-batch', {})
    await job('lists/import', { batchId })
    said('put in in', since)
    const wentIn = size - kinds('repeats').length - kinds('faulty').length
    expect(await workNow()).toMatchObject({ unplaced: wentIn, untouched: 0, done: 0 })
  },
  5 * minutes,
)

test(
  'it is split over the stations by area, what has no door here by quota, and shared out over the workers',
  async () => {
    let since = Date.now()
    const split = await keeper<{ placed: number; nowhere: number; parts: number }>('split-batch', {
      how: { by: 'area' },
      toWorkers: true,
    })
    said(`${split.placed} rows given to ${split.parts} stations in`, since)
    expect(split).toEqual({
      placed: kinds('meant').length + kinds('neighbour').length,
      moved: 0,
      nowhere: kinds('away').length,
      parts: stations,
    })
    since = Date.now()
    const rest = split.nowhere
    const quotas = district.stations.map((one, at) => ({
      organisationId: one.organisationId,
      rows: Math.floor(rest / stations) + (at < rest % stations ? 1 : 0),
    }))
    await keeper('split-batch', { how: { by: 'quota', quotas }, toWorkers: true })
    said('the rest given in', since)
    expect(await workNow()).toMatchObject({ unplaced: 0, untouched: split.placed + rest })
  },
  5 * minutes,
)

test(
  'it is worked through at 300 calls a day each, and what is not ours comes back and is given on',
  async () => {
    let since = Date.now()
    const startOf = (nth: number) => instantAt(addDays(day, nth), '09:00')
    worked = workThrough(district, list, batchId, {
      today: () => dayOf(now),
      startOf,
      reach: (at) => (now = at > now ? at : now),
    })
    await worked.collect()
    said('lists collected in', since)
    since = Date.now()
    const first = await worked.work()
    said(`${first.calls} calls on ${first.days} days in`, since)
    const neighbours = kinds('neighbour').map((row) => row.line)
    expect(await workNow()).toMatchObject({
      not_ours: neighbours.length + kinds('away').length,
      untouched: 0,
      unplaced: 0,
    })
    since = Date.now()
    for (const [at, station] of district.stations.entries()) {
      const lines = neighbours.filter((_, nth) => nth % stations === at)
      if (lines.length > 0)
        await keeper('split-batch', {
          how: { by: 'hand', organisationId: station.organisationId, lines },
          toWorkers: true,
        })
    }
    await worked.collect()
    const second = await worked.work(first.days)
    said(`${second.calls} calls of those given on in`, since)
    const work = await workNow()
    expect(work).toMatchObject({ not_ours: kinds('away').length, untouched: 0, in_hand: 0, promised: 0 })
    expect(Object.values(work).reduce((a, b) => a + b, 0)).toBe(size - kinds('repeats').length - kinds('faulty').length)
  },
  10 * minutes,
)

const answerOf = new Map<number, Outcome>()
test(
  'nobody reached is handed on with the log, and answered; then, and not before, the batch can be signed',
  async () => {
    let since = Date.now()
    const preview = await told(
      district.keeper.get<{ unknown: number; byState: Work }>('lists/close-preview', { batchId }),
    )
    for (const { line, truth } of list.rows)
      if ((truth.kind === 'meant' || truth.kind === 'neighbour') && truth.answer !== null)
        answerOf.set(line, truth.answer)
    expect(preview).toMatchObject({ unknown: answerOf.size, byState: { unreachable: answerOf.size } })
    const refused = await district.keeper.send('lists/close-batch', { batchId, closeId: newId() })
    expect(refused).toMatchObject({ status: 409, body: { code: 'not-all-known' } })
    const to = { to: '辖区派出所', dueAt: addMinutes(now, 720) }
    expect(await keeper('hand-on-rows', to)).toEqual({ rows: answerOf.size })
    now = addMinutes(now, 600)
    const answers = [...answerOf].map(([line, outcome]) => ({ line, outcome, note: '已核' }))
    for (let from = 0; from < answers.length; from += 1000)
      await keeper('answer-rows', { answers: answers.slice(from, from + 1000) })
    said(`${answers.length} handed on and answered in`, since)
    since = Date.now()
    const { rows } = await keeper<{ rows: number }>('close-batch', { closeId: newId() })
    said('signed in', since)
    expect(rows).toBe(size - kinds('repeats').length - kinds('faulty').length)
    expect(await workNow()).toMatchObject({ done: rows - kinds('away').length, not_ours: kinds('away').length })
  },
  5 * minutes,
)

test(
  'it goes back in the sender’s own file, every row with its answer',
  async () => {
    const since = Date.now()
    const returnId = newId()
    await keeper('prepare-return', { returnId, reason: '反馈疾控' })
    await job('lists/make-return', { returnId })
    const reply = await district.keeper.ask<Uint8Array>('lists/return-file', { returnId })
    expect(reply.status).toBe(200)
    const table = await readTable(reply.body, { name: 'return.xlsx' })
    said('made, opened and read in', since)
    expect(table.header).toEqual([...titles, '联系次数'])
    expect(wrongRows(list, worked.done, table).slice(0, 20)).toEqual([])
    process.stdout.write(`journey: ${list.rows.length} rows compared with the truth\n`)
  },
  5 * minutes,
)

test(
  'every row of the file is accounted for once',
  async () => {
    type Whole = { counts: { total: number; taken: number; left: number; undecided: number }; work: Work }
    const { counts, work } = await told(district.keeper.get<Whole>('lists/batch', { batchId }))
    const sum = Object.values(work).reduce((a, b) => a + b, 0)
    expect(counts.total).toBe(size)
    expect(sum + counts.left + counts.undecided).toBe(size)
    expect((await rowsOf(district.keeper, batchId, { work: 'not_ours' })).length).toBe(kinds('away').length)
  },
  2 * minutes,
)
