import type { api, OutputOf } from '../../../api/index.ts'
import type { LocalDoor } from '../../../offline/index.ts'
import { daySections, opensLater } from './daySections.ts'

export type GridDoor = OutputOf<typeof api.rosters.getHouseGrid>['dwellings'][number]
type Mark = NonNullable<GridDoor['mark']>

export type MyBuilding = { buildingId: string; estate: string; name: string; doors: LocalDoor[]; left: number }

/** The buildings that doors of this list are in, as one walks, with how many are still to do. */
export function myBuildings(doors: readonly LocalDoor[], now: string): MyBuilding[] {
  const buildings = new Map<string, MyBuilding>()
  for (const door of doors) {
    const { buildingId, estate, building } = door.address
    if (buildingId === null) continue
    const known = buildings.get(buildingId)
    if (known) known.doors.push(door)
    else buildings.set(buildingId, { buildingId, estate, name: building, doors: [door], left: 0 })
  }
  for (const each of buildings.values()) each.left = daySections(each.doors, 'walking', now).todo.length
  return [...buildings.values()]
}

/** What shows when several lines meet at one door: the most pressing; as the server says it. */
const pressing: readonly Mark[] = ['reached', 'tried', 'not_tried', 'debt', 'flagged']

function markOf({ flags, status, owedFrom }: LocalDoor): Mark | null {
  if (status === 'duplicate') return null
  if (flags.length > 0) return 'flagged'
  if (status === 'reached' || status === 'put_off') return 'reached'
  if (owedFrom !== null) return 'debt'
  return status === 'not_tried' ? 'not_tried' : 'tried'
}

const worst = (marks: readonly (Mark | null)[]): Mark | null =>
  marks.reduce<Mark | null>(
    (a, b) => (b !== null && (a === null || pressing.indexOf(b) > pressing.indexOf(a)) ? b : a),
    null,
  )

/**
 * The doors of a building. Own doors stand as this phone knows them, unsent records included; the others as the server said,
 * or without a mark where it could not be asked.
 */
export function gridDoors(known: readonly GridDoor[], own: readonly LocalDoor[], now: string): GridDoor[] {
  const mine = new Map<string, LocalDoor[]>()
  for (const door of own) {
    const { dwellingId } = door.address
    if (dwellingId === null || opensLater(door, now)) continue
    mine.set(dwellingId, [...(mine.get(dwellingId) ?? []), door])
  }
  const seen = known.map((door) => {
    const here = mine.get(door.dwellingId)
    return here ? { ...door, mark: worst(here.map(markOf)) } : door
  })
  const drawn = new Set(known.map(({ dwellingId }) => dwellingId))
  const added = [...mine].flatMap(([dwellingId, here]): GridDoor[] => {
    const [first] = here
    if (drawn.has(dwellingId) || !first) return []
    const { unit, floor, room } = first.address
    return [
      {
        dwellingId,
        unit,
        floor: floor ?? 0,
        room,
        mark: worst(here.map(markOf)),
        listingIds: here.map((each) => each.listingId),
      },
    ]
  })
  return [...seen, ...added]
}
