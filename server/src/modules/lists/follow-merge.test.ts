import { instantAt } from '@kapok/contract/common/time'
import type { Batch } from '@kapok/contract/lists/schema'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#platform/ids.ts'
import { type Street, startStreet } from './testing/street.ts'

const now = new Date(instantAt('2026-03-09', '09:00'))
let street: Street
let batchId: string
beforeAll(async () => {
  street = await startStreet(() => now)
  batchId = await street.list([
    { name: '欧阳甲', door: 'east' },
    { name: '欧阳贾', door: 'east' },
    { name: '东方丙', door: 'east' },
  ])
  await street.done(street.keeper.send('lists/split-batch', { batchId, how: { by: 'area' } }))
})
afterAll(() => street.world.end())

const peopleOf = async () => (await street.rowsOf(batchId)).map((row) => row.personId)
const work = async () => (await street.done(street.keeper.get<Batch>('lists/batch', { batchId }))).work

test('two rows of somebody written twice mean one person after they are merged, and two again when it is undone', async () => {
  const [kept, merged, other] = await peopleOf()
  const before = await street.rowsOf(batchId)
  const mergeId = newId()
  await street.done(street.keeper.send('people/merge-people', { keptId: kept, mergedId: merged }, { id: mergeId }))
  expect(await peopleOf()).toEqual([kept, kept, other])
  const [first, second] = await street.rowsOf(batchId)
  expect(second!.work!.listingId).toBe(first!.work!.listingId)
  expect(await work()).toMatchObject({ untouched: 3, unplaced: 0 })

  await street.done(street.keeper.send('people/undo-merge', { mergeId }))
  expect(await street.rowsOf(batchId)).toEqual(before)
})

test('undoing the list takes nobody away with whom somebody else was merged', async () => {
  const [kept, merged, other] = await peopleOf()
  await street.done(street.keeper.send('people/merge-people', { keptId: kept, mergedId: merged }))
  await street.done(street.keeper.send('lists/undo-import', { batchId, reason: '收错了' }))
  await street.job('lists/undo', batchId)
  const { status } = await street.keeper.get('people/person', { personId: kept! })
  expect(status).toBe(200)
  expect((await street.keeper.get('people/person', { personId: other! })).status).toBe(404)
})
