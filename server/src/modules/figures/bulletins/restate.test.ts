import type { FrozenFigure } from '@kapok/contract/figures/schema'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { EntryRow } from '#modules/ledger/index.ts'
import { reading } from '#platform/db/reading.ts'
import { everything } from '#platform/db/scope.ts'
import { writingTo } from '#platform/db/writing.ts'
import { createDatabase, type TestDatabase } from '../../../../test/database.ts'
import { type Filter, matches } from '../cube/filter.ts'
import { standStill } from '../cube/read.ts'
import { entryRows } from '../queries/entry-rows.ts'
import { counted, history, minute, play, responses } from '../testing/history.ts'
import { openPool, type Pool } from '../testing/ledger.ts'
import { countChanges, knowledgeOf, listCorrections, noChanges } from './changes.ts'
import { comingLater, correcting, published } from './known.ts'
import { restate } from './restate.ts'
import type { BulletinRow } from './store.ts'

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

const figure = fc.record({
  services: fc.constantFrom<string[]>([], [], ['site.swab'], ['visit.phone', 'visit.door']),
  from: fc.constantFrom('2026-08-15', '2026-08-18'),
})
const about = fc.record({
  area_path: fc.constantFrom('/9/', '/9/', '/9/91/', '/9/92/'),
  response_id: fc.constantFrom(...responses),
  figures: fc.array(figure, { minLength: 1, maxLength: 3 }),
})
/** Some of the work happens before the bulletin, wherever it is recorded; the hour is drawn from what an entry has anyway. */
const happenedAt = ({ minutes = 0, day }: Partial<EntryRow>) =>
  day === '2026-08-18' ? minute(minutes % 25) : `${day}T02:00:00.000Z`

test('for any history before and after a bulletin, its corrections and what came later are told apart to the entry', async () => {
  const seen = { corrected: 0, later: 0 }
  await fc.assert(
    fc.asyncProperty(history, history, about, async (before, after, { figures, ...place }) => {
      await pool.query('truncate entry, cube, cube_branch, cube_overlap, cube_area, cube_seen, watermark')
      const ledger: EntryRow[] = []
      const dress = (drawn: Partial<EntryRow>) => {
        const entry = drawn.day === '2026-08-16' ? { ...drawn, day: '2026-08-18' } : drawn
        return { ...entry, occurred_at: happenedAt(entry) }
      }
      const limits = { most: 5, busy: 4 }
      await play(pool, ledger, before, { limits, dress })
      const knew = new Set(ledger.map((row) => row.id))
      const still = await writingTo(pool)(everything, async (tx) => standStill(tx))
      const asOf = minute(before.length)
      await play(pool, ledger, after, { limits, dress, from: before.length + 1 })

      const row = {
        ...place,
        id: '00000000-0000-7000-8000-000000000009',
        day: '2026-08-18',
        as_of: asOf,
        snapshot: still.snapshot,
        cluster: still.cluster,
        figures: figures.map(
          ({ services, from }, n): FrozenFigure => ({
            key: `f${n}`,
            label: { zh: '数', en: 'figure' },
            unit: { zh: '次', en: 'times' },
            value: 0,
            from,
            to: '2026-08-18',
            source: { type: 'ledger', metric: 'people', services },
          }),
        ),
      } as unknown as BulletinRow
      const corrects = (one: EntryRow) =>
        !knew.has(one.id) && (one.occurred_at <= asOf || (one.reverses !== null && knew.has(one.reverses)))
      const isIn =
        ({ services, from }: (typeof figures)[number]) =>
        (one: EntryRow) =>
          one.area_path.startsWith(place.area_path) &&
          one.response_id === place.response_id &&
          one.day >= from &&
          (services.length === 0 || services.includes(one.kind))
      const inAny = (one: EntryRow) => figures.some((each) => isIn(each)(one))

      await reading(pool, everything, async (db) => {
        const corrections = await listCorrections(db, row)
        const unknown = ledger.filter((one) => inAny(one) && !knew.has(one.id))
        expect([...corrections].sort()).toEqual(
          unknown
            .filter(corrects)
            .map(({ id }) => id)
            .sort(),
        )
        const changes = (await countChanges(db, [row])).get(row.id) ?? noChanges
        expect(changes).toEqual({ corrected: corrections.length, later: unknown.length - corrections.length })
        seen.corrected += changes.corrected
        seen.later += changes.later

        const knowledge = await knowledgeOf(db, row)
        for (const each of figures) {
          const filter: Filter = {
            paths: [place.area_path],
            responseId: place.response_id,
            organisationId: undefined,
            kinds: each.services,
            from: each.from,
            to: '2026-08-18',
          }
          const { amounts, people } = await restate(db, filter, knowledge, corrections)
          const then = counted(
            ledger.filter((one) => knew.has(one.id)),
            isIn(each),
          )
          const restated = counted(
            ledger.filter((one) => knew.has(one.id) || corrects(one)),
            isIn(each),
          )
          for (const [name, change] of Object.entries({ ...amounts.total, ...people.total }))
            expect(change, name).toBe(restated[name as keyof typeof then] - then[name as keyof typeof then])
          // Each list that a figure opens holds those entries and no others.
          for (const [moment, belongs] of [
            [published, (one: EntryRow) => knew.has(one.id)],
            [correcting, corrects],
            [comingLater, (one: EntryRow) => !knew.has(one.id) && !corrects(one)],
          ] as const) {
            const rows = await entryRows(db).where(matches(filter, 'e')).where(moment(knowledge)('e')).execute()
            expect(rows.map(({ id }) => id).sort()).toEqual(
              ledger
                .filter((one) => isIn(each)(one) && belongs(one))
                .map(({ id }) => id)
                .sort(),
            )
          }
        }
      })
    }),
    { numRuns: Number(process.env['KAPOK_RUNS'] ?? 20) },
  )
  expect(Math.min(seen.corrected, seen.later)).toBeGreaterThan(0)
}, 120_000)
