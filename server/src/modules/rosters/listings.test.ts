import { instantAt } from '@kapok/contract/common/time'
import type { ListingLine, PreviewRow } from '@kapok/contract/rosters/schema'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openRoster, startWorld, type World } from '../../../test/world.ts'
import { columns } from './import/columns.ts'

let world: World
let rosterId: string
const noon = new Date(instantAt('2026-03-09', '12:00'))
/** Whoever is put on after nine is due tomorrow. */
const early = { type: 'daily', windows: [{ from: '08:00', to: '09:00' }] }

beforeAll(async () => {
  world = await startWorld(() => noon)
  rosterId = (await openRoster(world, ['陈桂芳', '王伯年', '李秀兰'], { rhythm: early })).rosterId
})
afterAll(() => world.end())

type Page = { items: ListingLine[]; next: string | null }
const list = (query: Record<string, string | number> = {}) =>
  world.as('station_head').get<Page>('rosters/listings', { rosterId, ...query })

test('everybody on the roster is listed although nobody is due today, in walking order', async () => {
  const due = await world.as('station_head').get<{ items: unknown[] }>('rosters/due', { rosterId, show: 'all' })
  expect(due.body.items).toEqual([])
  const { body } = await list()
  expect(body.items.map(({ address }) => address.room)).toEqual(['201', '101', '102'])
  expect(body.items[0]).toMatchObject({
    name: '李秀兰',
    subject: 'person',
    responsibleName: 'chen',
    addedOn: '2026-03-09',
  })
})

test('page by page everybody comes exactly once', async () => {
  const first = await list({ limit: 2 })
  const second = await list({ limit: 2, after: first.body.next ?? '' })
  expect(second.body.next).toBeNull()
  expect(new Set([...first.body.items, ...second.body.items].map(({ listingId }) => listingId)).size).toBe(3)
})

test('who was taken off is no longer listed', async () => {
  const { body } = await list()
  await world.as('station_head').send('rosters/remove-listing', { listingId: body.items[0]?.listingId, reason: '搬走' })
  expect((await list()).body.items).toHaveLength(2)
})

const preview = async (rows: Partial<Record<keyof typeof columns, string>>[]) => {
  const keys = Object.keys(columns) as (keyof typeof columns)[]
  const pasted = [keys, ...rows.map((row) => keys.map((key) => row[key] ?? ''))]
    .map((cells) => cells.join('\t'))
    .join('\n')
  const { body } = await world
    .as('station_head')
    .ask<{ rows: PreviewRow[] }>('rosters/preview-listings', { rosterId, pasted })
  return body.rows
}

test('the example row of the template is nobody', async () => {
  const example = Object.fromEntries(Object.entries(columns).map(([key, column]) => [key, column.example]))
  const rows = await preview([example, { name: '何国强', building: '3栋', estate: '花苑里', unit: '1', room: '202' }])
  expect(rows.map(({ row }) => row.name)).toEqual(['何国强'])
})

test('a problem names its column by the key the row has it under; our own keys are titles too', async () => {
  const [row] = await preview([{ name: '何国强', phone: '1381234567', birthDate: '1949-13-45' }])
  expect(row?.problems.map(({ column }) => column).sort()).toEqual(['birthDate', 'phone'])
  expect(row?.canGoIn).toBe(false)
})
