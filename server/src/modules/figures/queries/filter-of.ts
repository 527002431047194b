import type { FigureFilter } from '@kapok/contract/figures/schema'
import type { Reader } from '#platform/db/pool.ts'
import type { Filter } from '../cube/filter.ts'

/** What was asked, as the cube knows it. Where there is one emergency only, it is the one that is meant. */
export const filterOf = async (
  db: Reader,
  paths: readonly string[],
  { responseId, organisationId, kind, from, to }: FigureFilter,
): Promise<Filter> => {
  const responses = responseId === undefined ? await db.selectFrom('response').select('id').limit(2).execute() : []
  const only = responses.length === 1 ? responses[0]?.id : undefined
  const kinds = (kind ?? '')
    .split(',')
    .map((code) => code.trim())
    .filter((code) => code !== '')
  return { paths, responseId: responseId ?? only, organisationId, kinds, from, to }
}
