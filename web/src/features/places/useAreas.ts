import type { Area } from '@kapok/contract/places/schema'
import { useMemo } from 'react'
import { api, useQueryOf } from '../../api/index.ts'
import { useWorkplace } from '../../app/useWorkplace.ts'

const NONE: Area[] = []

/** Every area the reader may see, in tree order, and how they hang together. */
export function useAreas() {
  const { me } = useWorkplace()
  const query = useQueryOf(api.places.listAreas, {}, { staleTime: 300_000 })
  const items = query.data?.items ?? NONE
  return useMemo(() => {
    const below = Map.groupBy(items, ({ parentId }) => parentId ?? '')
    const byId = new Map(items.map((area) => [area.id, area]))
    const mine = me.memberships.map(({ areaPath }) => areaPath)
    return {
      query,
      items,
      byId,
      below,
      /** Where something new usually lies: in the station's own area, and never simply in the whole city. */
      usual: ({ organisationId, areaId }: { organisationId: string | null; areaId: string }) =>
        byId.has(areaId) && (organisationId !== null || !below.has(areaId)) ? areaId : null,
      /** Inside the reader's own areas; the others only show where those lie. */
      inside: items.filter(({ path }) => mine.some((own) => path.startsWith(own))),
      nameOf: (areaId: string | null) => (areaId === null ? '' : (byId.get(areaId)?.name ?? '')),
    }
  }, [items, me.memberships, query])
}
