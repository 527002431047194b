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
      /** The area itself if nothing lies below it: people and buildings are not entered for a whole city. */
      lowest: (areaId: string) => (byId.has(areaId) && !below.has(areaId) ? areaId : null),
      /** Inside the reader's own areas; the others only show where those lie. */
      inside: items.filter(({ path }) => mine.some((own) => path.startsWith(own))),
      nameOf: (areaId: string | null) => (areaId === null ? '' : (byId.get(areaId)?.name ?? '')),
    }
  }, [items, me.memberships, query])
}
