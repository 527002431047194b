import { addCounts, noCounts } from '@kapok/contract/rosters/counts'
import type { CoverageCounts, RosterSummary } from '@kapok/contract/rosters/schema'
import { useMemo } from 'react'
import { api, useQueryOf } from '../../../api/index.ts'
import { useWorkplace } from '../../../app/useWorkplace.ts'
import { useScope } from './useScope.ts'

/** The rosters of the place one is looking at, and how today stands over all of them. */
export function useTodayRosters() {
  const { responseId } = useWorkplace()
  const scope = useScope()
  const query = useQueryOf(api.rosters.listRosters, responseId === null ? null : { responseId, ...scope })
  const rosters: readonly RosterSummary[] | undefined = query.data?.items
  const counts = useMemo<CoverageCounts>(
    () => (rosters ?? []).reduce((sum, { today }) => addCounts(sum, today), noCounts),
    [rosters],
  )
  return { rosters, counts, query }
}
