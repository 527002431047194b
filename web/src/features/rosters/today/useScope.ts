import { useMemo } from 'react'
import { useWorkplace } from '../../../app/useWorkplace.ts'

/** Where one is looking, as the queries of rosters take it: one station's work, or an area. */
export function useScope(): { organisationId?: string; areaId?: string } {
  const { organisationId, areaId } = useWorkplace()
  return useMemo(
    () => (organisationId !== null ? { organisationId } : areaId !== '' ? { areaId } : {}),
    [organisationId, areaId],
  )
}
