import type { Change, FigureFilter } from '@kapok/contract/figures/schema'
import type { Reader } from '#platform/db/pool.ts'
import { knowledgeOf } from '../bulletins/changes.ts'
import { comingLater, correcting, published } from '../bulletins/known.ts'
import { getBulletinRow } from '../bulletins/store.ts'
import type { Filter } from '../cube/filter.ts'
import { asOf, type Moment } from '../cube/moment.ts'

/** What was asked, as the cube knows it. Where there is one emergency only, it is the one that is meant. */
export const filterOf = async (
  db: Reader,
  paths: readonly string[],
  { responseId, organisationId, kinds, extent, from, to }: FigureFilter,
): Promise<Filter> => {
  const responses = responseId === undefined ? await db.selectFrom('response').select('id').limit(2).execute() : []
  const only = responses.length === 1 ? responses[0]?.id : undefined
  return {
    paths,
    exact: extent === 'itself',
    responseId: responseId ?? only,
    organisationId,
    kinds: kinds ?? [],
    from,
    to,
  }
}

/** The moment that was asked for, if not now, and which entries were known then. @throws not-found */
export const pastOf = async (
  db: Reader,
  { asOf: at, bulletinId, change }: Pick<FigureFilter, 'asOf' | 'bulletinId'> & { change?: Change | undefined },
  now: Date,
): Promise<{ at: string; knew: Moment; chosen: Moment } | undefined> => {
  if (bulletinId !== undefined) {
    const row = await getBulletinRow(db, bulletinId)
    const knowledge = await knowledgeOf(db, row)
    const knew = published(knowledge)
    const chosen = change === undefined ? knew : (change === 'corrected' ? correcting : comingLater)(knowledge)
    return { at: row.as_of, knew, chosen }
  }
  if (at === undefined || Date.parse(at) >= now.getTime()) return undefined
  return { at, knew: asOf(at), chosen: asOf(at) }
}
