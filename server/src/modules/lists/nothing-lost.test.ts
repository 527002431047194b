import { addDays } from '@kapok/contract/common/time'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { writingTo } from '#platform/db/writing.ts'
import { createLog } from '#platform/log.ts'
import { testKeys } from '../../../test/keys.ts'
import { jobs } from './jobs.ts'
import { identityNumber, type Lists, startLists, table } from './testing/stage.ts'

let lists: Lists
beforeAll(async () => {
  lists = await startLists()
})
afterAll(() => lists.end())

const head = () => lists.as('station_head')
const pick = (...texts: string[]) => fc.constantFrom(...texts)
/** Few values, so that rows agree in some things and differ in others; some of them cannot be read. */
const row = fc.tuple(
  pick('陈一', '陈二', '欧阳三', '买买提·四', '_'),
  pick('_', identityNumber(301), identityNumber(302), '4.41E+17', '440101194305120000'),
  pick('_', '13500135001', '13500135002', '135', '13500135001/13500135003'),
  pick('_', '花苑里3栋1单元101', '3-2-202', '西社区12巷5号302', '某处'),
)

test('no row is lost or doubled, whatever the mix and wherever it is killed; taken back, nothing is left', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(row, { minLength: 1, maxLength: 30 }),
      fc.integer({ min: 1, max: 3 }),
      async (rows, kill) => {
        const before = await lists.count('select count(*)::int as n from person')
        const phonesBefore = await lists.count('select count(*)::int as n from phone')
        const text = table('姓名 证件号码 手机 现住址 序号', ...rows.map((cells, n) => `${cells.join(' ')} ${n + 1}`))
        const batchId = await lists.receive(text, { again: true })
        await lists.killAfter('lists/check', batchId, kill)
        await lists.job('lists/check', batchId)

        const { counts } = await lists.batch(batchId)
        expect(counts.total).toBe(rows.length)
        expect(Object.values(counts.byState).reduce((sum, n) => sum + n, 0)).toBe(rows.length)
        expect(counts.taken + counts.left + counts.undecided).toBe(rows.length)
        const checked = await lists.rows(batchId)
        expect(checked.map(({ cells }) => cells[4])).toEqual(rows.map((_, n) => String(n + 1)))
        for (const one of checked) if (one.state === 'repeated') expect(one.repeatsLine!).toBeLessThan(one.line)

        const decide = (state: string, more: object) =>
          head().send('lists/decide-rows', { batchId, rows: { of: 'state', state }, take: true, ...more })
        expect((await decide('ask', { personId: null })).status).toBe(200)
        if (counts.taken + counts.byState.ask > 0) {
          expect((await head().send('lists/import-batch', { batchId })).status).toBe(200)
          await lists.killAfter('lists/import', batchId, kill)
          await lists.job('lists/import', batchId)
        }
        const went = await lists.rows(batchId)
        for (const one of went) expect(one.personId !== null && one.work !== null).toBe(one.take === true)
        const added = `select count(*)::int as n from batch_row where batch_id = '${batchId}' and person_added`
        expect(await lists.count('select count(*)::int as n from person')).toBe(before + (await lists.count(added)))
        const people = went.filter(({ take }) => take).map(({ personId }) => personId)
        expect(new Set(people).size).toBe(people.length)

        expect((await head().send('lists/undo-import', { batchId, reason: '只是试试' })).status).toBe(200)
        await lists.killAfter('lists/undo', batchId, kill)
        await lists.job('lists/undo', batchId)
        expect((await lists.batch(batchId)).state).toBe('undone')
        expect(await lists.count('select count(*)::int as n from person')).toBe(before)
        expect(await lists.count('select count(*)::int as n from phone')).toBe(phonesBefore)
      },
    ),
    { numRuns: 8 },
  )
}, 240_000)

test('what was handed in and became no batch is destroyed after a day; a batch left half-way is taken up', async () => {
  await lists.peek(table('姓名', '陈没收'))
  const batchId = await lists.receive(table('姓名', '陈半路'), { again: true })
  const at = (days: number) => new Date(`${addDays(lists.today(), days)}T12:00:00Z`)
  const run = (name: string, days: number) =>
    jobs.tasks[name]!(
      {
        pool: lists.app.pool,
        keys: testKeys,
        write: writingTo(lists.app.pool),
        now: at(days),
        log: createLog('silent'),
      },
      {},
    )
  const uploads = () => lists.count('select count(*)::int as n from list_upload')
  await run('lists/drop-uploads', 0)
  expect(await uploads()).toBe(1)
  await run('lists/drop-uploads', 3)
  expect(await uploads()).toBe(0)
  const waiting = () =>
    lists.count(`select count(*)::int as n from graphile_worker.jobs where key = 'lists-${batchId}'`)
  expect(await waiting()).toBe(0)
  await run('lists/take-up', 1)
  await run('lists/take-up', 1)
  expect(await waiting()).toBe(1)
})
