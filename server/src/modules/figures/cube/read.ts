import type { Reader } from '#platform/db/pool.ts'
import { collect, countAmounts, storedAmounts } from './amounts.ts'
import type { Amounts } from './cells.ts'
import { changedAmounts, correctionsOf, findUnfolded } from './changed-amounts.ts'
import type { ByGroup, Filter, Grouping } from './filter.ts'
import { whileSteady } from './mark.ts'
import { type Moment, now } from './moment.ts'
import { countPeople, type People, readPeople } from './people.ts'

export type Found = { amounts: ByGroup<Amounts>; people: ByGroup<People> }

/** Counted from the entries themselves, as the ledger knew them at a moment: exact for ever, at the cost of reading them. */
export const countFigures = async (db: Reader, filter: Filter, grouping: Grouping, moment: Moment): Promise<Found> => ({
  amounts: await countAmounts(db, filter, grouping, moment),
  people: await countPeople(db, filter, grouping, moment),
})

/** As of now, entries of a moment ago included: the rollup, with what is not folded yet counted on top. */
export const readFigures = (db: Reader, filter: Filter, grouping: Grouping): Promise<Found> =>
  whileSteady(db, async ({ txid, usable }) => {
    if (!usable) return countFigures(db, filter, grouping, now)
    const unfolded = await findUnfolded(db, filter, txid)
    const amounts = collect([
      ...(await storedAmounts(db, filter, grouping)),
      ...(unfolded ? await changedAmounts(db, filter, grouping, txid) : await correctionsOf(db, filter, grouping)),
    ])
    const kinds = grouping.by === 'kind' ? [...amounts.groups.keys()] : []
    return { amounts, people: await readPeople(db, filter, grouping, txid, unfolded, kinds) }
  })
