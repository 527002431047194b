import { sql } from 'kysely'
import type { Reader, Transaction } from '#platform/db/pool.ts'
import { collect, countAmounts, storedAmounts } from './amounts.ts'
import type { Amounts } from './cells.ts'
import { changedAmounts, correctionsOf, findUnfolded } from './changed-amounts.ts'
import type { ByGroup, Filter, Grouping } from './filter.ts'
import { foldLock } from './fold.ts'
import { type Mark, readMark, whileSteady } from './mark.ts'
import { type Moment, now, seenBy } from './moment.ts'
import { countPeople, nobody, type People } from './people.ts'
import { readPeople } from './read-people.ts'

export type Found = { amounts: ByGroup<Amounts>; people: ByGroup<People> }

/** Counted from the entries themselves, as the ledger knew them at a moment: exact for ever, at the cost of reading them. */
export const countFigures = async (db: Reader, filter: Filter, grouping: Grouping, moment: Moment): Promise<Found> => ({
  amounts: await countAmounts(db, filter, grouping, moment),
  people: await countPeople(db, filter, grouping, moment),
})

/** People and households cost more than the rest; who has no use for them leaves them out, and finds none. */
export type Wants = 'all' | 'amounts'
const none: ByGroup<People> = { total: nobody, groups: new Map() }

/** The rollup as far as it is folded, with what a moment since then knows counted on top. */
const readAt = async (
  db: Reader,
  filter: Filter,
  grouping: Grouping,
  { txid, usable }: Mark,
  moment: Moment,
  wants: Wants,
): Promise<Found> => {
  if (!usable) return countFigures(db, filter, grouping, moment)
  const unfolded = await findUnfolded(db, filter, txid)
  const amounts = collect([
    ...(await storedAmounts(db, filter, grouping)),
    ...(unfolded
      ? await changedAmounts(db, filter, grouping, txid, moment)
      : await correctionsOf(db, filter, grouping)),
  ])
  if (wants === 'amounts') return { amounts, people: none }
  const kinds = grouping.by === 'kind' ? [...amounts.groups.keys()] : []
  return { amounts, people: await readPeople(db, filter, grouping, { mark: txid, unfolded, moment, kinds }) }
}

/** As of now, entries of a moment ago included. */
export const readFigures = (db: Reader, filter: Filter, grouping: Grouping, wants: Wants = 'all'): Promise<Found> =>
  whileSteady(db, (mark) => readAt(db, filter, grouping, mark, now, wants))

/** Any number of figures that all know exactly the same entries, and which: the snapshot. Folding waits until the end. */
export type Standstill = {
  snapshot: string
  cluster: string
  read(filter: Filter, grouping: Grouping, wants: Wants): Promise<Found>
}
export const standStill = async (tx: Transaction): Promise<Standstill> => {
  await sql`select pg_advisory_xact_lock(${sql.lit(foldLock)})`.execute(tx)
  const mark = await readMark(tx)
  const { rows } = await sql<{ snapshot: string }>`select pg_current_snapshot()::text as snapshot`.execute(tx)
  const snapshot = rows[0]?.snapshot ?? ''
  return {
    snapshot,
    cluster: mark.cluster,
    read: (filter, grouping, wants) => readAt(tx, filter, grouping, mark, seenBy(snapshot), wants),
  }
}
