import { type KeyboardEvent, type MouseEvent, useCallback, useMemo, useRef, useState } from 'react'
import { useText } from '../../i18n/index.ts'
import { uiText } from '../../i18n/messages/ui.ts'
import { Segmented } from '../Segmented.tsx'
import { StatusLegend } from '../StatusLegend.tsx'
import type { Status } from '../status.ts'
import { HouseUnitGrid } from './HouseUnitGrid.tsx'
import { type HouseCell, type HouseUnit, houseLayout, neighbour, type Step } from './houseLayout.ts'
import './house.css'

export type HouseGridProps = {
  label: string
  units: readonly HouseUnit[]
  cells: readonly HouseCell[]
  onOpen: (cell: HouseCell) => void
  chosen?: string | undefined
  /** Words of the statuses where they differ from the usual ones. */
  statusLabels?: Partial<Record<Status, string>> | undefined
  counts?: Partial<Record<Status, number>> | undefined
  legend?: boolean | undefined
}

const STEPS: Record<string, Step> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  Home: 'home',
  End: 'end',
}

const cellOf = (event: MouseEvent | KeyboardEvent) =>
  (event.target as HTMLElement).closest<HTMLElement>('[data-cell]')?.dataset['cell']

/** A block of flats as people picture it. Fill and mark both say the status; on a phone one unit at a time. */
export function HouseGrid(props: HouseGridProps) {
  const { label, units, cells, onOpen, chosen, statusLabels, counts, legend = true } = props
  const t = useText(uiText)
  const layout = useMemo(() => houseLayout(units, cells), [units, cells])
  const byKey = useMemo(() => new Map(cells.map((cell) => [cell.key, cell])), [cells])
  const [unit, setUnit] = useState<string>()
  const [visited, setVisited] = useState<string>()
  const grid = useRef<HTMLDivElement>(null)
  const statusText = useCallback((status: Status) => statusLabels?.[status] ?? t.status[status], [statusLabels, t])

  const shownUnit = unit ?? byKey.get(chosen ?? '')?.unit ?? units[0]?.key ?? ''
  const first = cells.find((cell) => cell.status !== 'none') ?? cells[0]
  const entry = [visited, chosen].find((key) => key !== undefined && byKey.has(key)) ?? first?.key

  const onClick = (event: MouseEvent) => {
    const cell = byKey.get(cellOf(event) ?? '')
    if (!cell) return
    setVisited(cell.key)
    onOpen(cell)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const from = cellOf(event)
    const step = STEPS[event.key]
    if (from === undefined || step === undefined) return
    event.preventDefault()
    const to = neighbour(layout, from, step)
    setVisited(to)
    grid.current?.querySelector<HTMLElement>(`[data-cell="${CSS.escape(to)}"]`)?.focus()
  }

  return (
    <div className="k-house">
      {units.length > 1 && (
        <div className="k-house-tabs">
          <Segmented
            label={t.grid.unit}
            options={units.map((each) => ({ value: each.key, label: each.label }))}
            value={shownUnit}
            onChange={setUnit}
          />
        </div>
      )}
      <div
        className="k-house-scroll"
        ref={grid}
        role="group"
        aria-label={label}
        onClick={onClick}
        onKeyDown={onKeyDown}
      >
        <div className="k-house-floors" aria-hidden>
          <div className="k-house-head" />
          {layout.floors.map((floor) => (
            <div key={floor}>
              <span className="k-house-floor-long">{t.grid.floor(String(floor))}</span>
              <span className="k-house-floor-short">{floor}</span>
            </div>
          ))}
        </div>
        {layout.units.map((each) => (
          <HouseUnitGrid
            key={each.key}
            unit={each}
            statusText={statusText}
            chosen={each.rows.some((row) => row.some((cell) => cell.key === chosen)) ? chosen : undefined}
            entry={each.rows.some((row) => row.some((cell) => cell.key === entry)) ? entry : undefined}
            aside={each.key !== shownUnit}
          />
        ))}
      </div>
      {legend && <StatusLegend labels={statusLabels} counts={counts} />}
    </div>
  )
}
