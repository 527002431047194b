import type { FigureFilter, FigureRow, FigureValues } from '@kapok/contract/figures/schema'
import { type CountedEntry, countEntries } from '@kapok/contract/ledger/rules'
import type { ServiceEntry } from '@kapok/contract/ledger/schema'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { EntryRow } from '#modules/ledger/index.ts'
import type { Actor } from '#platform/access/actor.ts'
import { scopeOf } from '#platform/access/actor.ts'
import { reading } from '#platform/db/reading.ts'
import { everything } from '#platform/db/scope.ts'
import { writingTo } from '#platform/db/writing.ts'
import type { QueryContext } from '#platform/operations.ts'
import { createDatabase, type TestDatabase } from '../../../test/database.ts'
import { listEntries } from './queries/entries.ts'
import { readTable } from './queries/table.ts'
import { history, id, organisations, play, responses } from './testing/history.ts'
import { openPool, type Pool } from './testing/ledger.ts'

let database: TestDatabase
let pool: Pool
/** City, two districts, three streets; at one district something is done by itself. */
const tree = ['/9/', '/9/91/', '/9/92/', '/9/91/911/', '/9/91/912/', '/9/92/921/']
const areaOf = new Map(tree.map((path, n) => [path, id('a', n + 1)]))

beforeAll(async () => {
  database = await createDatabase()
  pool = openPool(database.url, 4)
  await writingTo(pool)(everything, async (tx) => {
    for (const path of tree) {
      const above = path.replace(/[^/]+\/$/, '')
      const area = { id: areaOf.get(path)!, code: path, name: path, level: 'area', path }
      await tx
        .insertInto('area')
        .values({ ...area, parent_id: areaOf.get(above) ?? null })
        .execute()
    }
    for (const [n, organisation] of organisations.entries())
      await tx
        .insertInto('organisation')
        .values({
          id: organisation,
          name: `station ${n}`,
          type: 'social_work_station',
          area_id: areaOf.get('/9/')!,
          area_path: '/9/',
        })
        .execute()
  })
})
afterAll(async () => {
  await pool.end()
  await database.drop()
})

const actorAt = (areaPath: string): Actor => ({
  accountId: id('w', 1),
  sessionId: id('w', 1),
  name: 'officer',
  memberships: [{ organisationId: organisations[0]!, role: 'officer', areaPath }],
  rosterIds: [],
  mustSetSecondFactor: false,
  mustChangePassword: false,
})
const asking = <T>(actor: Actor, work: (ctx: QueryContext) => Promise<T>) =>
  reading(pool, scopeOf(actor), (db) => work({ db, actor, now: new Date(), keys: undefined as never, language: 'zh' }))

/** Every entry behind a figure, page by page as a screen reads them. */
const opened = async (actor: Actor, filter: FigureFilter): Promise<ServiceEntry[]> => {
  const items: ServiceEntry[] = []
  for (let after: string | undefined; ; ) {
    const page = await asking(actor, (ctx) =>
      listEntries(ctx, { ...filter, limit: 7, ...(after !== undefined && { after }) }),
    )
    items.push(...page.items)
    if (page.next === null) return items
    after = page.next
  }
}
const counted = (entries: readonly ServiceEntry[]) => {
  const asCounted = (entry: ServiceEntry): CountedEntry => ({
    ...entry,
    sourceId: entry.source?.id ?? null,
    headCount: entry.personId === null ? entry.people : 0,
  })
  return countEntries(entries.map(asCounted))
}
const figuresOf = ({
  personTimes,
  people,
  households,
  encounters,
  attempts,
  minutes,
  named,
  scanned,
  tallied,
}: FigureValues) => ({
  personTimes,
  people,
  households,
  encounters,
  attempts,
  minutes,
  named,
  scanned,
  tallied,
})

type By = 'kind' | 'area' | 'organisation' | 'day'
/** What a row opens, as every page does it. */
const narrowed = (filter: FigureFilter, by: By, row: FigureRow): FigureFilter => {
  if (by === 'kind') return { ...filter, kinds: [row.key] }
  if (by === 'area') return { ...filter, areaId: row.key, extent: row.extent }
  if (by === 'organisation') return { ...filter, organisationId: row.key }
  return { ...filter, from: row.key, to: row.key }
}

const question = fc.record({
  sees: fc.constantFrom('/9/', '/9/91/'),
  at: fc.constantFrom(...tree.filter((path) => path.startsWith('/9/91/')), '/9/', undefined),
  filter: fc.record(
    {
      responseId: fc.constantFrom(...responses),
      organisationId: fc.constantFrom(...organisations),
      kinds: fc.constantFrom<string[]>(['site.swab'], ['visit.phone', 'visit.door']),
      extent: fc.constantFrom('itself' as const, 'all_below' as const, 'all_below' as const),
    },
    { requiredKeys: [] },
  ),
  from: fc.constantFrom('2026-08-15', '2026-08-17'),
  to: fc.constantFrom('2026-08-17', '2026-08-18'),
  by: fc.constantFrom<By>('kind', 'area', 'organisation', 'day'),
  moment: fc.option(fc.nat(13), { nil: undefined, freq: 2 }),
})

test('for any history, now and as of any moment, each figure of each table is what its opened entries count up to', async () => {
  let figures = 0
  await fc.assert(
    fc.asyncProperty(
      history,
      fc.array(question, { minLength: 3, maxLength: 3 }),
      fc.record({ most: fc.integer({ min: 1, max: 8 }), busy: fc.constantFrom(1, 4, 12) }),
      async (steps, questions, limits) => {
        await pool.query('truncate entry, cube, cube_branch, cube_overlap, cube_area, cube_seen, watermark')
        const ledger: EntryRow[] = []
        const past = await play(pool, ledger, steps, { limits })
        for (const { sees, at, filter: some, from, to, by, moment } of questions) {
          const actor = actorAt(sees)
          const asOf = moment === undefined ? undefined : past[moment % past.length]!.at
          const filter: FigureFilter = {
            ...some,
            from,
            to,
            ...(at && { areaId: areaOf.get(at)! }),
            ...(asOf && { asOf }),
          }
          const table = await asking(actor, (ctx) => readTable(ctx, { ...filter, by }))
          const lines: [FigureValues, FigureFilter][] = [
            [table.total, filter],
            ...table.rows.map((row): [FigureValues, FigureFilter] => [row, narrowed(filter, by, row)]),
          ]
          for (const [values, what] of lines) {
            expect(figuresOf(values), JSON.stringify({ sees, by, what })).toEqual(counted(await opened(actor, what)))
            figures += 1
          }
        }
      },
    ),
    { numRuns: Number(process.env['KAPOK_RUNS'] ?? 12) },
  )
  expect(figures).toBeGreaterThan(25)
}, 120_000)
