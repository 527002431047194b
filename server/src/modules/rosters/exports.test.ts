import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readTable } from '#platform/files/index.ts'
import { openRoster, startWorld, type World } from '../../../test/world.ts'

let world: World
let rosterId: string
const names = ['陈桂芳', '王伯年', '=cmd|calc', '欧阳秀兰']
const reason = '上报街道应急办'

beforeAll(async () => {
  world = await startWorld(() => new Date('2026-11-23T06:05:00Z'))
  rosterId = (await openRoster(world, names)).rosterId
})
afterAll(() => world.end())

const ask = (who: string, name: string, input: object) => world.as(who).ask<Uint8Array>(name, { reason, ...input })
const read = async (bytes: Uint8Array) => {
  const { header, rows, notes } = await readTable(new Uint8Array(bytes), { name: 'list' })
  const lines = rows.map(({ cells }) => Object.fromEntries(header.map((title, at) => [title, cells[at] ?? ''])))
  return { lines, notes }
}
type Exported = { operation: string; by: string; reason: string; rows: number; clear: boolean; sha256: string }
const listed = async (who: string) => (await world.as(who).get<{ items: Exported[] }>('identity/exports')).body.items

test('a roster leaves masked, with the day, and says in its last line who took it, when and what for', async () => {
  const { status, body } = await ask('chen', 'rosters/export-listings', { rosterId })
  expect(status).toBe(200)
  const { lines, notes } = await read(body)
  expect(lines.map((line) => line['姓名'])).toEqual(expect.arrayContaining(['陈*', '王*', '欧阳*']))
  expect(lines[0]).toMatchObject({ 状态: '还没联系', 负责人: 'chen' })
  expect(notes).toEqual(['※ 导出：chen · 2026-11-23 14:05 · 用途：上报街道应急办 · 已脱敏'])
  const [journalled] = await listed('station_head')
  expect(journalled).toMatchObject({
    operation: 'rosters/export-listings',
    by: 'chen',
    reason,
    rows: names.length,
    clear: false,
    sha256: createHash('sha256').update(body).digest('hex'),
  })
})

test('in full only for whoever may, and nobody else gets anything', async () => {
  const before = (await listed('administrator')).length
  for (const who of ['chen', 'operator', 'administrator']) {
    const { status, body } = await ask(who, 'rosters/export-listings', { rosterId, clear: true })
    expect([status, (body as unknown as { code: string }).code]).toEqual([403, 'not-in-clear'])
  }
  expect((await listed('administrator')).length).toBe(before)
  for (const who of ['station_head', 'officer']) {
    const { lines } = await read((await ask(who, 'rosters/export-listings', { rosterId, clear: true })).body)
    expect(lines.map((line) => line['姓名'])).toEqual(expect.arrayContaining(names))
  }
})

test('without a reason nothing leaves', async () => {
  for (const given of [{ reason: '' }, { reason: '   ' }, { reason: undefined }])
    expect((await ask('chen', 'rosters/export-due', { rosterId, ...given })).status).toBe(400)
})

test('no spreadsheet runs what somebody wrote into a name, in any format', async () => {
  for (const [format, decode] of [
    ['csv', (bytes: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)],
    ['csv-gb18030', (bytes: Uint8Array) => new TextDecoder('gb18030').decode(bytes)],
  ] as const)
    for (const name of ['rosters/export-listings', 'rosters/export-due']) {
      const { body } = await ask('station_head', name, { rosterId, show: undefined, clear: true, format })
      const text = decode(body)
      expect(text.startsWith('\ufeff')).toBe(format === 'csv')
      expect(text).toContain("'=cmd|calc")
      expect(text.split(/[,\r\n]/).filter((cell) => /^[=+\-@]/.test(cell))).toEqual([])
      expect(text).toContain('导出：station_head')
    }
  const { body } = await ask('station_head', 'rosters/export-listings', { rosterId, clear: true, format: 'xlsx' })
  expect((await read(body)).lines.map((line) => line['姓名'])).toContain('=cmd|calc')
})

test('a due list leaves as the screen shows it, and nothing where nobody is on it', async () => {
  const screen = await world.as('chen').get<{ items: unknown[] }>('rosters/due', { rosterId, limit: 200 })
  const { body } = await ask('chen', 'rosters/export-due', { rosterId })
  expect((await read(body)).lines.length).toBe(screen.body.items.length)
  expect((await ask('chen', 'rosters/export-due', { rosterId, show: 'reached' })).status).toBe(404)
  expect((await ask('westHead', 'rosters/export-due', { rosterId })).status).toBe(404)
})

test('found people leave through the same door; what was typed is journalled nowhere', async () => {
  const { body } = await ask('chen', 'people/export-found', { text: '陈桂芳', locale: 'en' })
  const { lines, notes } = await read(body)
  expect(lines[0]).toMatchObject({ Name: '陈*' })
  expect(notes).toEqual(['※ Exported by chen · 2026-11-23 14:05 · For: 上报街道应急办 · Masked'])
  const [last] = await listed('station_head')
  expect(JSON.stringify(last)).not.toContain('陈')
})

test('an area sees what left of it, not what left next door', async () => {
  expect(await listed('westHead')).toEqual([])
  expect((await world.as('chen').get('identity/exports')).status).toBe(403)
})
