import { api, usePagesOf } from '../../../api/index.ts'
import { useWorkplace } from '../../../app/useWorkplace.ts'
import type { CountedShow } from './show.ts'
import { useScope } from './useScope.ts'

export type Way = 'urgency' | 'walking' | 'person'
export type Following = { show: CountedShow; way: Way; who: string | undefined }

/** The list of the day, page by page: what is still to do, or exactly what a number counts. */
export function useFollow({ show, way, who }: Following) {
  const { responseId } = useWorkplace()
  const scope = useScope()
  const order = way === 'walking' ? ('walking' as const) : ('urgency' as const)
  const whose = way === 'person' && who !== undefined ? { responsible: who } : {}
  const which = responseId === null ? null : { responseId, ...scope, ...whose, show, order }
  return { ...usePagesOf(api.rosters.listDue, which && { ...which, limit: 50 }), which }
}
export type FollowPages = ReturnType<typeof useFollow>
