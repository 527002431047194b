import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { EntryRow } from '#modules/ledger/index.ts'
import { reading } from '#platform/db/reading.ts'
import { everything } from '#platform/db/scope.ts'
import { createDatabase, type TestDatabase } from '../../../../test/database.ts'
import { counted, history, organisations, play, responses } from '../testing/history.ts'
import { openPool, type Pool } from '../testing/ledger.ts'
import type { Amounts } from './cells.ts'
import type { Filter, Grouping } from './filter.ts'
import { asOf, now } from './moment.ts'
import type { People } from './people.ts'
import { countFigures, type Found, readFigures } from './read.ts'
import { verifyFigures } from './verify.ts'

let database: TestDatabase
let pool: Pool
beforeAll(async () => {
  database = await createDatabase()
  pool = openPool(database.url, 4)
})
afterAll(async () => {
  await pool.end()
  await database.drop()
})

const filter: fc.Arbitrary<Filter> = fc.record({
  exact: fc.constantFrom(false, false, false, true),
  paths: fc.constantFrom<string[]>(['/9/'], ['/9/91/'], ['/9/92/'], ['/9/92/921/'], ['/9/91/911/', '/9/92/']),
  responseId: fc.option(fc.constantFrom(...responses), { nil: undefined, freq: 4 }),
  organisationId: fc.option(fc.constantFrom(...organisations), { nil: undefined, freq: 2 }),
  kinds: fc.constantFrom([], [], ['site.swab'], ['visit.phone', 'visit.door']),
  from: fc.constantFrom('2026-08-15', '2026-08-16', '2026-08-17'),
  to: fc.constantFrom('2026-08-17', '2026-08-18'),
})
/** Areas below the chosen one, or the chosen ones themselves. */
const children: Record<string, string[]> = {
  '/9/': ['/9/91/', '/9/92/'],
  '/9/91/': ['/9/91/911/', '/9/91/912/'],
  '/9/92/': ['/9/92/921/'],
  '/9/92/921/': [],
}
const question = fc
  .tuple(filter, fc.constantFrom('kind' as const, 'day' as const, 'organisation' as const, 'area' as const))
  .map(([about, by]): [Filter, Grouping] => [
    about,
    by === 'area' ? { by, children: (about.paths.length === 1 && children[about.paths[0]!]) || about.paths } : { by },
  ])

const isAbout = (f: Filter) => (row: EntryRow) =>
  f.paths.some((path) => (f.exact ? row.area_path === path : row.area_path.startsWith(path))) &&
  row.day >= f.from &&
  row.day <= f.to &&
  (f.responseId === undefined || row.response_id === f.responseId) &&
  (f.organisationId === undefined || row.organisation_id === f.organisationId) &&
  (f.kinds.length === 0 || f.kinds.includes(row.kind))
const groupKey = (grouping: Grouping, row: EntryRow) => {
  if (grouping.by === 'area') return grouping.children.find((child) => row.area_path.startsWith(child))
  return grouping.by === 'organisation' ? row.organisation_id : row[grouping.by]
}

const values = (amounts: Amounts | undefined, people: People | undefined) => ({
  named: 0,
  scanned: 0,
  tallied: 0,
  encounters: 0,
  attempts: 0,
  minutes: 0,
  people: 0,
  households: 0,
  ...amounts,
  ...people,
})
const expectSame = (ledger: readonly EntryRow[], f: Filter, grouping: Grouping, { amounts, people }: Found) => {
  const { personTimes: _, ...total } = counted(ledger, isAbout(f))
  expect(values(amounts.total, people.total)).toEqual(total)
  const within = ledger.filter(isAbout(f))
  for (const key of new Set([
    ...amounts.groups.keys(),
    ...people.groups.keys(),
    ...within.map((row) => groupKey(grouping, row)).filter((g) => g !== undefined),
  ])) {
    const { personTimes: _each, ...group } = counted(within, (row) => groupKey(grouping, row) === key)
    expect(values(amounts.groups.get(key), people.groups.get(key))).toEqual(group)
  }
}

const clear = () => pool.query('truncate entry, cube, cube_branch, cube_overlap, cube_area, cube_seen, watermark')

test('for any history of entries, reversals and folds the rollup, the entries and the counting rules say the same', async () => {
  await fc.assert(
    fc.asyncProperty(
      history,
      fc.array(question, { minLength: 4, maxLength: 6 }),
      fc.record({ most: fc.integer({ min: 1, max: 8 }), busy: fc.constantFrom(1, 4, 12) }),
      fc.boolean(),
      async (steps, questions, limits, settled) => {
        await clear()
        // As a rule every organisation has an area to itself.
        const atHome = (entry: Partial<EntryRow>) =>
          settled && entry.area_path !== '/9/92/'
            ? { ...entry, organisation_id: organisations[entry.area_path?.startsWith('/9/91/') ? 0 : 1]! }
            : entry
        const ledger: EntryRow[] = []
        const past = await play(pool, ledger, steps, { limits, dress: atHome })
        const moment = past[Math.floor(past.length / 2)]!
        await reading(pool, everything, async (db, reader) => {
          for (const [f, grouping] of questions) {
            expectSame(ledger, f, grouping, await readFigures(db, f, grouping))
            expectSame(ledger, f, grouping, await countFigures(db, f, grouping, now))
            expectSame(ledger.slice(0, moment.known), f, grouping, await countFigures(db, f, grouping, asOf(moment.at)))
          }
          expect((await verifyFigures(reader)).faults).toEqual([])
        })
      },
    ),
    { numRuns: Number(process.env['KAPOK_RUNS'] ?? 25) },
  )
}, 120_000)
