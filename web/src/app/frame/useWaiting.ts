import { api, useQueryOf } from '../../api/index.ts'
import { useWorkplace } from '../useWorkplace.ts'

/** What waits in the rooms: rosters of the scope that nobody has signed today, or that still owe an earlier day. */
export function useWaiting(): { rosters: number; overdue: boolean } {
  const { may, responseId, organisationId, areaId } = useWorkplace()
  const scope = organisationId === null ? { areaId } : { organisationId }
  const signs = may(api.rosters.previewClose) && responseId !== null
  const query = useQueryOf(api.rosters.listRosters, signs ? { responseId, ...scope } : null, { staleTime: 30_000 })
  const open =
    query.data?.items.filter(({ closedToday, unsignedDays }) => !closedToday || unsignedDays.length > 0) ?? []
  return { rosters: open.length, overdue: open.some(({ unsignedDays }) => unsignedDays.length > 0) }
}
