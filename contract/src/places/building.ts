import { clean } from '../common/clean.ts'

/**
 * The one name of a building, whichever word a list uses: 3栋, 3幢, 3座, 3号楼, 3#, 第3栋, 03 栋 are all `3`, A座 is `A`.
 * Names of another make, 红棉楼 or 12巷5号, stay as they are.
 */
export function normaliseBuildingName(name: string): string {
  const written = clean(name).replace(/\s/g, '').toUpperCase()
  const core = /^第?([A-Z]?\d{1,4}[A-Z]?|[A-Z])(?:号楼|栋楼?|幢|座|#楼?)?$/.exec(written)?.[1] ?? written
  return core.replace(/^([A-Z]?)0+(?=\d)/, '$1')
}

/** The floor that a room number tells: 502 → 5, 1203 → 12, A502 → 5, 负101 → -1. Null where it tells none (12, 10502). */
export function floorOfRoom(room: string): number | null {
  const [, below, digits = ''] = /^(负|-)?[A-Z]?(\d{3,4})[A-Z]?$/i.exec(clean(room)) ?? []
  const floor = Number(digits.slice(0, -2))
  if (digits === '' || floor === 0) return null
  return below ? -floor : floor
}

/** How people say a door: `3-1-502`, `3-502`, `12巷5号-302`. */
export const doorLabel = ({ building, unit, room }: { building: string; unit: string; room: string }): string =>
  [normaliseBuildingName(building), unit, room].filter((part) => part !== '').join('-')
