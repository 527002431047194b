import { memo } from 'react'
import { StatusMark } from '../StatusMark.tsx'
import type { Status } from '../status.ts'
import type { UnitLayout } from './houseLayout.ts'

type HouseUnitGridProps = {
  unit: UnitLayout
  statusText: (status: Status) => string
  chosen: string | undefined
  /** The one cell that Tab reaches. */
  entry: string | undefined
  /** Not the unit that a phone shows. */
  aside: boolean
}

/** One unit of the grid. Clicks and keys are handled once, by HouseGrid. */
export const HouseUnitGrid = memo(function HouseUnitGrid(props: HouseUnitGridProps) {
  const { unit, statusText, chosen, entry, aside } = props
  return (
    <div className="k-house-unit" data-aside={aside || undefined} style={{ '--columns': unit.columns } as object}>
      <div className="k-house-head">{unit.label}</div>
      {unit.rows.map((row, y) =>
        row.map((cell, x) => (
          <button
            key={cell.key}
            type="button"
            className="k-cell"
            data-cell={cell.key}
            data-status={cell.status}
            aria-pressed={cell.key === chosen}
            aria-label={[unit.label, cell.label, statusText(cell.status), cell.hint].filter(Boolean).join(' ')}
            title={cell.hint}
            tabIndex={cell.key === entry ? 0 : -1}
            style={{ gridRow: y + 2, gridColumn: x + 1 }}
          >
            <StatusMark status={cell.status} />
            {cell.label}
          </button>
        )),
      )}
    </div>
  )
})
