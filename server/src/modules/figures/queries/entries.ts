import type { InputOf, OutputOf } from '#platform/contract-types.ts'
import { listOf } from '#platform/db/keyset.ts'
import type { QueryContext } from '#platform/operations.ts'
import { areasInSight } from '../areas.ts'
import { matches } from '../cube/filter.ts'
import { asOf, now } from '../cube/moment.ts'
import { entryRows, toEntry } from './entry-rows.ts'
import { filterOf } from './filter-of.ts'

/** The entries behind a figure, reversed ones and reversals among them, newest first. */
export const listEntries = async (
  ctx: QueryContext,
  input: InputOf<'figures', 'listEntries'>,
): Promise<OutputOf<'figures', 'listEntries'>> => {
  const { paths } = await areasInSight(ctx.db, ctx.actor, input.areaId)
  const filter = await filterOf(ctx.db, paths, input)
  const known = input.asOf === undefined ? now : asOf(input.asOf)
  return listOf(entryRows(ctx.db).where(matches(filter, 'e')).where(known('e')), {
    by: ['e.recorded_at', 'e.id'],
    of: (row) => [row.recorded_at, row.id],
    page: input,
    map: toEntry(ctx, input.asOf),
    direction: 'desc',
  })
}
