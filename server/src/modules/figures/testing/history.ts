import { type CountedEntry, countEntries } from '@kapok/contract/ledger/rules'
import fc from 'fast-check'
import type { EntryRow } from '#modules/ledger/index.ts'
import type { Pool } from '#platform/db/pool.ts'
import { writingTo } from '#platform/db/writing.ts'
import { newId } from '#platform/ids.ts'
import type { Limits } from '../cube/fold.ts'
import { foldFigures } from '../cube/fold.ts'
import { putEntries, reversalOf } from './ledger.ts'

export const paths = ['/9/91/911/', '/9/91/912/', '/9/92/921/', '/9/92/'] as const
export const id = (letter: string, n: number) =>
  `00000000-0000-7000-8000-${letter.charCodeAt(0).toString(16)}${String(n).padStart(10, '0')}`
export const responses = [id('r', 1), id('r', 2)]
export const organisations = [id('o', 1), id('o', 2)]
export const kinds = ['visit.phone', 'visit.door', 'site.swab']
export const days = ['2026-08-15', '2026-08-16', '2026-08-17', '2026-08-18']

/** A line of a ledger small enough that people, sources and cells keep meeting. */
const anEntry = fc.record({
  kind: fc.constantFrom(...kinds),
  field: fc.constantFrom('elder', 'elder', 'community'),
  response_id: fc.constantFrom(...responses),
  organisation_id: fc.constantFrom(...organisations),
  area_path: fc.constantFrom(...paths),
  day: fc.constantFrom(...days),
  person_id: fc.option(
    fc.constantFrom(1, 2, 3, 4).map((n) => id('p', n)),
    { freq: 4 },
  ),
  household_id: fc.option(fc.constantFrom(1, 2, 3).map((n) => id('h', n))),
  worker_id: fc.option(
    fc.constantFrom(1, 2).map((n) => id('w', n)),
    { freq: 5 },
  ),
  source_id: fc.integer({ min: 1, max: 12 }).map((n) => id('s', n)),
  separate: fc.boolean(),
  reached: fc.boolean(),
  head_count: fc.nat(40),
  minutes: fc.nat(60),
  how: fc.constantFrom('named', 'scanned', 'tallied'),
})
export type Step = { put: Partial<EntryRow>[] } | { reverse: number } | 'fold'
export const history: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    { weight: 5, arbitrary: fc.array(anEntry, { minLength: 1, maxLength: 5 }).map((put) => ({ put })) },
    { weight: 2, arbitrary: fc.nat(60).map((reverse) => ({ reverse })) },
    { weight: 2, arbitrary: fc.constant('fold' as const) },
  ),
  { minLength: 1, maxLength: 14 },
)
/** What the counting rules say of the rows that are asked about. */
export const counted = (rows: readonly EntryRow[], isIn: (row: EntryRow) => boolean) => {
  const entry = (row: EntryRow): CountedEntry => ({
    id: row.id,
    kind: row.kind,
    day: row.day,
    personId: row.person_id,
    householdId: row.household_id,
    workerId: row.worker_id,
    sourceId: row.source_id,
    separate: row.separate,
    reached: row.reached,
    headCount: row.head_count,
    minutes: row.minutes,
    how: row.how as CountedEntry['how'],
    reverses: row.reverses,
  })
  return countEntries(rows.filter(isIn).map(entry))
}

/** The minute in which a step is taken. */
export const minute = (step: number) => new Date(Date.UTC(2026, 7, 18, 1, step)).toISOString()

type Known = { at: string; known: number }

/** Takes the steps one after another on a ledger that may hold something already; says how much was known after each. */
export const play = async (
  pool: Pool,
  ledger: EntryRow[],
  steps: readonly Step[],
  {
    limits,
    from = 0,
    dress = (entry) => entry,
  }: { limits: Limits; from?: number; dress?: (entry: Partial<EntryRow>) => Partial<EntryRow> },
): Promise<Known[]> => {
  const past: Known[] = []
  for (const [i, step] of steps.entries()) {
    const at = minute(from + i)
    if (step === 'fold') await foldFigures(writingTo(pool), new Date(), limits)
    else if ('put' in step)
      ledger.push(
        ...(await putEntries(
          pool,
          step.put.map((entry) => ({ ...dress(entry), id: newId(), recorded_at: at })),
        )),
      )
    else {
      const taken = new Set(ledger.map((row) => row.reverses))
      const open = ledger.filter((row) => row.reverses === null && !taken.has(row.id))
      const one = open[step.reverse % Math.max(1, open.length)]
      if (one) ledger.push(...(await putEntries(pool, [reversalOf(one, at)])))
    }
    past.push({ at, known: ledger.length })
  }
  return past
}
