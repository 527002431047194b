import { api, useQueryOf } from '../../api/index.ts'
import { useWorkplace } from '../useWorkplace.ts'

export type WaitingCounts = { rosters: number; overdue: boolean; lists: number; listsLate: boolean }

/**
 * What waits in the rooms: rosters of the scope that nobody has signed today, or that still owe an earlier day; lists on
 * which somebody has to decide, or whose deadline is over.
 */
export function useWaiting(): WaitingCounts {
  const { may, responseId, organisationId, areaId } = useWorkplace()
  const scope = organisationId === null ? { areaId } : { organisationId }
  const signs = may(api.rosters.previewClose) && responseId !== null
  const query = useQueryOf(api.rosters.listRosters, signs ? { responseId, ...scope } : null, { staleTime: 30_000 })
  const open =
    query.data?.items.filter(({ closedToday, unsignedDays }) => !closedToday || unsignedDays.length > 0) ?? []
  const decides = may(api.lists.importBatch) && responseId !== null
  const lists = useQueryOf(api.lists.listBatches, decides ? { responseId, limit: 50 } : null, { staleTime: 30_000 })
  const batches = lists.data?.items ?? []
  const now = lists.dataUpdatedAt
  const late = batches.filter(({ state, deadline }) => state === 'open' && Date.parse(deadline) < now)
  const waiting = batches.filter(({ state }) => state === 'ready' || state === 'failed')
  return {
    rosters: open.length,
    overdue: open.some(({ unsignedDays }) => unsignedDays.length > 0),
    lists: waiting.length + late.length,
    listsLate: late.length > 0,
  }
}
