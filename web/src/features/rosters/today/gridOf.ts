import { compareNaturally } from '@kapok/contract/places/natural'
import type { api, OutputOf } from '../../../api/index.ts'
import type { HouseCell, HouseUnit } from '../../../ui/house/houseLayout.ts'
import type { Status } from '../../../ui/status.ts'

type Door = OutputOf<typeof api.rosters.getHouseGrid>['dwellings'][number]

const marks: Record<NonNullable<Door['mark']>, Status> = {
  reached: 'reached',
  tried: 'tried',
  not_tried: 'untried',
  flagged: 'flagged',
  debt: 'debt',
}

/** Doors of a building as units and cells, in the order they are numbered. */
export function gridOf(
  doors: readonly Door[],
  unitName: (unit: string) => string,
): { units: HouseUnit[]; cells: HouseCell[] } {
  const units = [...new Set(doors.map(({ unit }) => unit))].sort(compareNaturally)
  return {
    units: units.map((unit) => ({ key: unit, label: unit === '' ? '' : unitName(unit) })),
    cells: doors
      .toSorted((a, b) => compareNaturally(a.room, b.room))
      .map(({ dwellingId, unit, floor, room, mark }) => ({
        key: dwellingId,
        unit,
        floor,
        label: room,
        status: mark === null ? 'none' : marks[mark],
      })),
  }
}
