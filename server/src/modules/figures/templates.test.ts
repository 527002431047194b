import type { FigureValues } from '@kapok/contract/figures/schema'
import type {
  FilledFigure,
  Filling,
  ReportTemplate,
  Slot,
  TemplateOutline,
} from '@kapok/contract/figures/template-schema'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { outlineTemplate, writeDocx, writeXlsx } from '#platform/files/index.ts'
import { newId } from '#platform/ids.ts'
import { called, requestFor } from '../../../test/access/operations.ts'
import { openRoster, password, startWorld, type World } from '../../../test/world.ts'

let world: World
let stage: Awaited<ReturnType<typeof openRoster>>
let now = new Date('2026-08-17T10:00:00Z')
const day = '2026-08-17'
const names = ['陈桂芳', '王伯年', '李秀兰', '何国强']

beforeAll(async () => {
  world = await startWorld(() => now)
  stage = await openRoster(world, names, { startsOn: '2026-08-15' })
})
afterAll(() => world.end())

const call = async (name: string, outcome = 'reached', on = day) => {
  const input = { listingId: stage.listing(name), day: on, slot: 0, method: 'phone', outcome }
  const { status } = await world.as('chen').send('rosters/record-contact', input, { at: now.toISOString() })
  expect(status).toBe(200)
}

const form = () =>
  writeXlsx({
    sheets: [
      {
        name: '日报',
        columns: [{ header: '防疫服务日报表' }, { header: '' }, { header: '' }],
        rows: [
          ['填报单位', null, null],
          ['项目', '当日', '累计'],
          ['电话人次', null, null],
          ['服务人数', null, null],
          ['合计', null, null],
        ],
      },
      {
        name: '名单',
        columns: [{ header: '序号' }, { header: '姓名' }, { header: '电话' }],
        rows: [['1', '示例', '']],
      },
    ],
  })
const figure = (metric: string, span: 'day' | 'total') => ({
  type: 'figure' as const,
  source: { type: 'ledger' as const, metric, services: [] },
  span,
  areaId: null,
})
const slots = [
  { at: '0!B2', content: { type: 'text', text: 'station' } },
  { at: '0!C2', content: { type: 'text', text: 'day' } },
  { at: '0!B4', content: figure('person_times', 'day') },
  { at: '0!C4', content: figure('person_times', 'total') },
  { at: '0!B5', content: figure('people', 'day') },
  { at: '0!C5', content: figure('people', 'total') },
] as unknown as Slot[]
const listSlots = [
  { at: '1!A2', content: { type: 'column', column: 'line' } },
  { at: '1!B2', content: { type: 'column', column: 'name' } },
  { at: '1!C2', content: { type: 'column', column: 'status' } },
] as unknown as Slot[]

type Taken = { fileId: string; fileName: string; outline: TemplateOutline; code?: string; details?: object }
const take = async (who: string, bytes: Uint8Array, name = '日报.xlsx') => {
  const input = {
    fileId: newId(),
    organisationId: world.places.eastStation,
    file: new File([new Uint8Array(bytes)], name),
  }
  const request = await requestFor(called.get('figures/take-template-file')!, input)
  const { body } = await world.app
    .as()
    .ask<{ token: string }>('identity/sign-in', { loginName: who.toLowerCase(), password })
  const headers = { 'x-kapok': '1', 'x-kapok-locale': 'en', authorization: `Bearer ${body.token}`, ...request.headers }
  const reply = await world.app.app.inject({ ...request, headers })
  return { status: reply.statusCode, body: reply.json<Taken>() }
}
const teach = (who: string, given: { templateId?: string; fileId: string; slots: Slot[]; name?: string }) =>
  world.as(who).send<{ version: number; code?: string }>('figures/teach-template', {
    templateId: newId(),
    organisationId: world.places.eastStation,
    name: '街道日报',
    ...given,
  })
const fill = async (who: string, templateId: string, more: object = {}) => {
  const fillingId = newId()
  const given = { fillingId, templateId, responseId: stage.responseId, day, ...more }
  const answer = await world.as(who).send<{ number: number; code?: string }>('figures/fill-template', given)
  return { fillingId, ...answer }
}
const file = async (who: string, fillingId: string, more: object = {}) => {
  const { status, body } = await world.as(who).ask<Uint8Array>('figures/filling-file', { fillingId, ...more })
  expect(status).toBe(200)
  return new Uint8Array(body)
}
/** The texts of a sheet by line and column, as somebody sees them who opens the file. */
const sheetOf = async (bytes: Uint8Array, sheet = 0) => {
  const outline = await outlineTemplate(bytes)
  if (outline.kind !== 'xlsx') throw new Error('no workbook')
  const { cells } = outline.sheets[sheet]!
  return (line: number, column: number) => cells.find((one) => one.line === line && one.column === column)?.text ?? ''
}
const cell = async (bytes: Uint8Array, line: number, column: number) => (await sheetOf(bytes))(line, column)
type Read = { filling: Filling; figures: FilledFigure[]; changes: { corrected: number; later: number } }
const read = async (fillingId: string) =>
  (await world.as('station_head').get<Read>('figures/filling', { fillingId })).body
const total = async () => {
  const { body } = await world
    .as('station_head')
    .get<{ total: FigureValues }>('figures/table', { responseId: stage.responseId, from: day, to: day })
  return body.total
}

let templateId: string
let first: { fillingId: string; bytes: Uint8Array }

test('a form taught once is filled, and its cells hold what the figures page says', async () => {
  await call('陈桂芳')
  await call('王伯年')
  const taken = await take('station_head', await form())
  expect(taken.body.outline).toMatchObject({ kind: 'xlsx', sheets: [{ name: '日报' }, { name: '名单' }] })
  templateId = newId()
  expect((await teach('station_head', { templateId, fileId: taken.body.fileId, slots })).body).toEqual({
    templateId,
    version: 1,
  })
  const { fillingId, body } = await fill('chen', templateId)
  expect(body).toEqual({ fillingId, number: 1 })
  const bytes = await file('chen', fillingId)
  first = { fillingId, bytes }
  const { personTimes, people } = await total()
  expect([personTimes, people]).toEqual([2, 2])
  expect(await cell(bytes, 4, 1)).toBe(String(personTimes))
  expect(await cell(bytes, 5, 1)).toBe(String(people))
  expect(await cell(bytes, 2, 1)).toBe('东社区社工站')
  expect(await cell(bytes, 2, 2)).toBe('2026年8月17日')
  expect(await cell(bytes, 3, 1)).toBe('当日')
})

test('filled again later it holds the later figures, and the first stays what it was, to the byte', async () => {
  now = new Date('2026-08-17T12:00:00Z')
  await call('李秀兰')
  const second = await fill('station_head', templateId)
  const bytes = await file('station_head', second.fillingId)
  expect(second.body.number).toBe(2)
  expect(await cell(bytes, 4, 1)).toBe('3')
  expect((await total()).personTimes).toBe(3)
  expect(await file('station_head', first.fillingId)).toEqual(first.bytes)
  const { figures, changes, filling } = await read(first.fillingId)
  expect(figures.find(({ key }) => key === '0!B4')).toMatchObject({ value: 2, now: 3, areaName: '东社区' })
  expect(changes).toEqual({ corrected: 0, later: 1 })
  expect(filling).toMatchObject({ number: 1, filledBy: 'chen', list: null, version: 1 })
})

test('as of a past moment it holds what was known then', async () => {
  const { fillingId } = await fill('chen', templateId, { asOf: '2026-08-17T11:00:00Z' })
  expect(await cell(await file('chen', fillingId), 4, 1)).toBe('2')
  expect((await read(fillingId)).filling.asOf).toBe('2026-08-17T11:00:00.000Z')
})

test('taught again it is a new version; what was filled before keeps its own', async () => {
  const taken = await take('station_head', await form())
  const moved = slots.map((slot) => (slot.at === '0!B4' ? { ...slot, at: '0!B6' } : slot))
  const { body } = await teach('station_head', { templateId, fileId: taken.body.fileId, slots: moved })
  expect(body.version).toBe(2)
  expect(await file('chen', first.fillingId)).toEqual(first.bytes)
  const { fillingId } = await fill('chen', templateId)
  const bytes = await file('chen', fillingId)
  expect([await cell(bytes, 4, 1), await cell(bytes, 6, 1)]).toEqual(['', '3'])
  const { body: list } = await world.as('chen').get<{ items: ReportTemplate[] }>('figures/templates')
  expect(list.items).toMatchObject([{ id: templateId, version: 2, fillings: 4, hasList: false, mayTeach: false }])
})

test('a list goes out masked with a mark, asks for a reason each time, and is journalled', async () => {
  const taken = await take('station_head', await form())
  const withList = newId()
  await teach('station_head', {
    templateId: withList,
    fileId: taken.body.fileId,
    slots: [...slots, ...listSlots],
    name: '含名单',
  })
  const { rosterId } = stage
  expect((await fill('chen', withList)).body.code).toBe('filling-needs-roster')
  expect((await fill('chen', withList, { rosterId })).body.code).toBe('filling-needs-reason')
  expect((await fill('chen', withList, { rosterId, reason: '上报', clear: true })).body.code).toBe('not-in-clear')
  expect((await fill('chen', withList, { rosterId, reason: '上报', asOf: '2026-08-17T11:00:00Z' })).body.code).toBe(
    'filling-only-now',
  )
  const { fillingId } = await fill('chen', withList, { rosterId, reason: '上报' })
  const refused = await world.as('chen').ask<{ code: string }>('figures/filling-file', { fillingId })
  expect([refused.status, refused.body.code]).toEqual([400, 'filling-needs-reason'])
  const bytes = await file('chen', fillingId, { reason: '上报街道' })
  const list = await sheetOf(bytes, 1)
  const lines = [2, 3, 4, 5]
  expect(lines.map((line) => list(line, 1))).toEqual(names.map(() => expect.stringMatching(/^.\*$/)))
  expect(lines.map((line) => list(line, 0))).toEqual(['1', '2', '3', '4'])
  expect(list(7, 0)).toBe('※ 导出：chen · 2026-08-17 20:00 · 用途：上报 · 已脱敏')
  const { body } = await world.as('station_head').get<{ items: object[] }>('identity/exports')
  expect(body.items[0]).toMatchObject({ operation: 'figures/filling-file', reason: '上报街道', rows: 4, clear: false })
  const inFull = await fill('station_head', withList, { rosterId, reason: '上报', clear: true })
  const whole = await sheetOf(await file('station_head', inFull.fillingId, { reason: '上报' }), 1)
  expect(lines.map((line) => whole(line, 1))).toEqual(expect.arrayContaining(names))
  const peek = await world.as('chen').ask('figures/filling-file', { fillingId: inFull.fillingId, reason: '看看' })
  expect(peek.status).toBe(403)
})

test('a letter is filled in its blanks', async () => {
  const bytes = await writeDocx({ title: '情况专报', blocks: [{ paragraph: '截至____，共服务____人次。' }] })
  const taken = await take('station_head', bytes, '专报.docx')
  const outline = taken.body.outline
  if (outline.kind !== 'docx') throw new Error('no letter')
  const line = outline.blocks.flatMap((block) =>
    'paragraph' in block && block.paragraph.pieces.some(({ blank }) => blank === 1) ? [block.paragraph.paragraph] : [],
  )[0]!
  const letter = newId()
  const places = [
    { at: `p${line}.0`, content: { type: 'text', text: 'day' } },
    { at: `p${line}.1`, content: figure('person_times', 'total') },
  ] as unknown as Slot[]
  expect(
    (await teach('officer', { templateId: letter, fileId: taken.body.fileId, slots: places, name: '专报' })).status,
  ).toBe(200)
  const { fillingId } = await fill('station_head', letter, { locale: 'zh-CN' })
  const filled = await outlineTemplate(await file('station_head', fillingId))
  expect(JSON.stringify(filled)).toContain('截至2026年8月17日，共服务3人次。')
})

test('what cannot be filled is refused with its place, and nothing is saved', async () => {
  const taken = await take('station_head', await form())
  const { fileId } = taken.body
  const bad = async (...given: Slot[]) =>
    (await teach('station_head', { fileId, slots: given, name: '坏的' })).body.code
  const [station] = slots
  expect(await bad(station!, station!)).toBe('form-places-wrong')
  expect(await bad({ ...station!, at: '7!B2' })).toBe('form-places-wrong')
  expect(await bad({ ...station!, at: 'p0' })).toBe('form-places-wrong')
  expect(await bad(listSlots[0]!, { ...listSlots[1]!, at: '1!B3' })).toBe('form-list-in-one-row')
  expect((await teach('westHead', { fileId, slots })).status).toBe(404)
  expect((await take('station_head', new TextEncoder().encode('<html>virus</html>'))).body.code).toBe('form-refused')
  expect((await take('station_head', (await form()).slice(0, 500))).body.code).toBe('form-refused')
  expect((await take('westHead', await form())).status).toBe(403)
  expect((await fill('chen', templateId, { day: '2026-08-14' })).body.code).toBe('filling-day-outside')
  expect((await fill('westWorker', templateId)).status).toBe(404)
})

test('a list longer than its room is refused before anything is frozen', async () => {
  const tight = await writeXlsx({
    sheets: [
      {
        name: '名单',
        columns: [{ header: '序号' }, { header: '姓名' }],
        rows: [
          ['', ''],
          ['合计', ''],
        ],
      },
    ],
  })
  const taken = await take('station_head', tight)
  const id = newId()
  const list = [{ at: '0!B2', content: { type: 'column', column: 'name' } }] as unknown as Slot[]
  await teach('station_head', { templateId: id, fileId: taken.body.fileId, slots: list, name: '窄表' })
  const { body } = await fill('station_head', id, { rosterId: stage.rosterId, reason: '上报' })
  expect(body.code).toBe('filling-list-too-long')
})

test('put away it is filled no more, and what was filled stays', async () => {
  const { status } = await world.as('station_head').send('figures/remove-template', { templateId, reason: '换新表' })
  expect(status).toBe(200)
  expect((await fill('chen', templateId)).body.code).toBe('template-removed')
  expect(await file('chen', first.fillingId)).toEqual(first.bytes)
})
