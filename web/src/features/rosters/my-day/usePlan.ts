import { useEffect, useState } from 'react'
import { api, useOnline, useQueryOf } from '../../../api/index.ts'
import type { GridDoor } from './myBuildings.ts'

const place = (buildingId: string) => `kapok.house.${buildingId}`

type Plan = readonly (readonly [dwellingId: string, unit: string, floor: number, room: string])[]

/** The plan of a house says nothing about anybody, so it may be remembered in clear for when there is no network. */
function remembered(buildingId: string): GridDoor[] {
  try {
    const plan = JSON.parse(localStorage.getItem(place(buildingId)) ?? '[]') as Plan
    return plan.map(([dwellingId, unit, floor, room]) => ({
      dwellingId,
      unit,
      floor,
      room,
      mark: null,
      listingIds: [],
    }))
  } catch {
    return []
  }
}

/** All doors of a building: from the server with how they stand, or from memory as they are numbered. */
export function usePlan(buildingId: string | undefined) {
  const { online } = useOnline()
  const grid = useQueryOf(api.rosters.getHouseGrid, buildingId && online ? { buildingId } : null)
  const [memory, setMemory] = useState<{ of: string | undefined; doors: GridDoor[] }>({ of: undefined, doors: [] })
  const fresh = grid.data?.dwellings
  useEffect(() => {
    if (!fresh || !buildingId) return
    const plan: Plan = fresh.map(({ dwellingId, unit, floor, room }) => [dwellingId, unit, floor, room])
    try {
      localStorage.setItem(place(buildingId), JSON.stringify(plan))
    } catch {
      // full or closed storage: the plan is asked for again next time
    }
  }, [fresh, buildingId])
  if (buildingId && memory.of !== buildingId) setMemory({ of: buildingId, doors: remembered(buildingId) })
  return { doors: fresh ?? memory.doors, whole: (fresh ?? memory.doors).length > 0, fresh: fresh !== undefined }
}
