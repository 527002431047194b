import type { InputOf, OutputOf } from '#platform/contract-types.ts'
import { listOf } from '#platform/db/keyset.ts'
import type { QueryContext } from '#platform/operations.ts'
import { areasInSight } from '../areas.ts'
import { matches } from '../cube/filter.ts'
import { now } from '../cube/moment.ts'
import { entryRows, toEntry } from './entry-rows.ts'
import { filterOf, pastOf } from './filter-of.ts'

/** The entries behind a figure, reversed ones and reversals among them, newest first. */
export const listEntries = async (
  ctx: QueryContext,
  input: InputOf<'figures', 'listEntries'>,
): Promise<OutputOf<'figures', 'listEntries'>> => {
  const { paths } = await areasInSight(ctx.db, ctx.actor, input.areaId)
  const filter = await filterOf(ctx.db, paths, input)
  const past = await pastOf(ctx.db, input, ctx.now)
  // Beside a list of what a bulletin did not know stands what is known now.
  const known = past === undefined || input.change !== undefined ? now : past.knew
  const chosen = past?.chosen ?? now
  return listOf(entryRows(ctx.db, known).where(matches(filter, 'e')).where(chosen('e')), {
    by: ['e.recorded_at', 'e.id'],
    of: (row) => [row.recorded_at, row.id],
    page: input,
    map: toEntry(ctx),
    direction: 'desc',
  })
}
