import type { HouseCell, HouseUnit } from '../../../ui/house/houseLayout.ts'

export const MOST = { units: 30, floors: 80, rooms: 40 } as const

/** Names of units as they are typed: `1、2、3`, `A B`. */
export const namesIn = (text: string): string[] =>
  text
    .split(/[、,，;；\s]+/)
    .map((name) => name.trim())
    .filter((name) => name !== '')

export const numbered = (count: number): string => Array.from({ length: count }, (_, index) => index + 1).join('、')

export const roomOf = (floor: number, room: number): string => `${floor}${String(room).padStart(2, '0')}`

/** The doors of a layout as the server will make them, to look at before. */
export function previewOf(units: readonly string[], floors: number, rooms: number): HouseCell[] {
  return units.flatMap((unit) =>
    Array.from({ length: floors }, (_, f) => f + 1).flatMap((floor) =>
      Array.from({ length: rooms }, (_, r) => {
        const label = roomOf(floor, r + 1)
        return { key: `${unit}/${label}`, unit, floor, label, status: 'untried' as const }
      }),
    ),
  )
}

export const unitsOf = (
  names: readonly string[],
  words: { unit: (name: string) => string; noUnit: string },
): HouseUnit[] => names.map((name) => ({ key: name, label: name === '' ? words.noUnit : words.unit(name) }))

/** Floors as `places/add-dwelling` takes them. */
export const floorReady = (floor: string): boolean =>
  /^-?\d+$/.test(floor) && Number(floor) >= -5 && Number(floor) <= 120
