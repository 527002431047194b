import { instantAt } from '@kapok/contract/common/time'
import type { Batch } from '@kapok/contract/lists/schema'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#platform/ids.ts'
import { type Street, startStreet } from './testing/street.ts'

const now = new Date(instantAt('2026-03-09', '09:00'))
let street: Street
beforeAll(async () => {
  street = await startStreet(() => now)
})
afterAll(() => street.world.end())

const send = <T>(name: string, input: object) => street.done(street.keeper.send<T>(`lists/${name}`, input))
const takeBack = async (batchId: string) => {
  await send('undo-import', { batchId, reason: '收错了' })
  await street.job('lists/undo', batchId)
  return (await street.done(street.keeper.get<Batch>('lists/batch', { batchId }))).state
}
const here = (personId: string | null) => street.keeper.get('people/person', { personId: personId! })

test('a list put in twice over, with a name that was served at the call desk, is taken back whole', async () => {
  const batchId = await street.list(
    [
      { name: '公冶甲', door: 'east' },
      { name: '公冶乙', door: 'east' },
      { name: '公冶丙', door: 'east' },
    ],
    {},
    [4],
  )
  await send('decide-rows', { batchId, rows: { of: 'lines', lines: [4] }, take: true, personId: null })
  const preview = await street.done(
    street.keeper.get<{ unknown: number; byState: object }>('lists/close-preview', { batchId }),
  )
  expect(preview.byState).toMatchObject({ undecided: 1 })
  expect(await street.keeper.send('lists/close-batch', { batchId, closeId: newId() })).toMatchObject({ status: 409 })
  await send('import-batch', { batchId })
  await street.job('lists/import', batchId)
  const people = (await street.rowsOf(batchId)).map((row) => row.personId)
  await send('split-batch', { batchId, how: { by: 'area' } })
  const served = await street.done(street.world.as('chen').send<{ call: object | null }>('calling/serve-next', {}))
  expect(served.call).not.toBeNull()

  expect(await takeBack(batchId)).toBe('undone')
  expect(await Promise.all(people.map(async (id) => (await here(id)).status))).toEqual([404, 404, 404])
})

test('two lists that mean one person: the first taken back leaves the second what it has', async () => {
  const first = await street.list([{ name: '公冶丁', door: 'east' }])
  const [row] = await street.rowsOf(first)
  const second = await street.list([{ name: '公冶丁', door: 'east' }], {}, [], row!.personId)
  expect(await takeBack(first)).toBe('undone')
  const [left] = await street.rowsOf(second)
  expect((await here(left!.personId)).status).toBe(200)
  expect(await takeBack(second)).toBe('undone')
})
