import type { Status } from '../status.ts'

export type HouseCell = {
  key: string
  /** Key of the unit. */
  unit: string
  /** Floors are drawn from the highest number down. */
  floor: number
  /** What is written: `1203`. */
  label: string
  status: Status
  /** More words for readers and the tip: who, what. */
  hint?: string | undefined
}

export type HouseUnit = { key: string; label: string }

export type UnitLayout = HouseUnit & { columns: number; rows: readonly (readonly HouseCell[])[] }
export type HouseLayout = { floors: readonly number[]; units: readonly UnitLayout[] }

/** Cells stand in the order given within their floor; a floor that a unit lacks is left blank, so that floors line up. */
export function houseLayout(units: readonly HouseUnit[], cells: readonly HouseCell[]): HouseLayout {
  const floors = [...new Set(cells.map((cell) => cell.floor))].sort((a, b) => b - a)
  const byPlace = Map.groupBy(cells, (cell) => `${cell.unit} ${cell.floor}`)
  return {
    floors,
    units: units.map((unit) => {
      const rows = floors.map((floor) => byPlace.get(`${unit.key} ${floor}`) ?? [])
      return { ...unit, rows, columns: Math.max(1, ...rows.map((row) => row.length)) }
    }),
  }
}

export type Step = 'up' | 'down' | 'left' | 'right' | 'home' | 'end'

/** The cell that an arrow leads to from `key`; blanks are jumped over, edges hold. */
export function neighbour({ floors, units }: HouseLayout, key: string, step: Step): string {
  const columns = units.flatMap((unit) =>
    Array.from({ length: unit.columns }, (_, column) => unit.rows.map((row) => row[column]?.key)),
  )
  const x = columns.findIndex((column) => column.includes(key))
  const y = columns[x]?.indexOf(key) ?? -1
  if (x < 0 || y < 0) return key
  const along = (xs: number[], ys: number[]) => {
    for (const nx of xs) for (const ny of ys) if (columns[nx]?.[ny] !== undefined) return columns[nx][ny]
    return key
  }
  const range = (from: number, to: number) =>
    Array.from({ length: Math.abs(to - from) + 1 }, (_, i) => (to >= from ? from + i : from - i))
  if (step === 'up') return y === 0 ? key : along([x], range(y - 1, 0))
  if (step === 'down') return y === floors.length - 1 ? key : along([x], range(y + 1, floors.length - 1))
  if (step === 'left') return x === 0 ? key : along(range(x - 1, 0), [y])
  if (step === 'right') return x === columns.length - 1 ? key : along(range(x + 1, columns.length - 1), [y])
  return step === 'home' ? along(range(0, x), [y]) : along(range(columns.length - 1, x), [y])
}
