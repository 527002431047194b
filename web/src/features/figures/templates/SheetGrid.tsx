import { cellSpot, columnName } from '@kapok/contract/common/spot'
import type { Slot, TemplateOutline } from '@kapok/contract/figures/template-schema'
import { type KeyboardEvent, useMemo, useRef } from 'react'
import { useText } from '../../../i18n/index.ts'
import { templatesText } from '../../../i18n/messages/templates.ts'
import { GridCell } from './GridCell.tsx'
import { slotAt, useSlotWords } from './slotWords.ts'

export type Sheet = Extract<TemplateOutline, { kind: 'xlsx' }>['sheets'][number]

type SheetGridProps = {
  sheet: Sheet
  number: number
  slots: readonly Slot[]
  chosen: string | undefined
  onChoose: (at: string) => void
}

const STEPS: Record<string, [number, number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

/** A sheet as it looks, each cell to be pointed at; arrows move from cell to cell. */
export function SheetGrid({ sheet, number, slots, chosen, onChoose }: SheetGridProps) {
  const t = useText(templatesText).teaching
  const words = useSlotWords()
  const table = useRef<HTMLTableElement>(null)
  const { texts, hidden, spans } = useMemo(() => {
    const under = new Set<string>()
    const over = new Map<string, { rows: number; columns: number }>()
    for (const { line, lastLine, column, lastColumn } of sheet.merged) {
      over.set(`${line}.${column}`, { rows: lastLine - line + 1, columns: lastColumn - column + 1 })
      for (let y = line; y <= lastLine; y += 1)
        for (let x = column; x <= lastColumn; x += 1) if (y !== line || x !== column) under.add(`${y}.${x}`)
    }
    return {
      texts: new Map(sheet.cells.map((cell) => [`${cell.line}.${cell.column}`, cell])),
      hidden: under,
      spans: over,
    }
  }, [sheet])
  const columns = Array.from({ length: Math.max(1, sheet.columns) }, (_, column) => column)
  const lines = Array.from({ length: Math.max(1, sheet.lines) }, (_, line) => line + 1)
  const first = columns.flatMap((column) => (hidden.has(`1.${column}`) ? [] : [cellSpot(number, 1, column)]))[0]

  const move = (event: KeyboardEvent<HTMLTableElement>) => {
    const step = STEPS[event.key]
    const button = (event.target as HTMLElement).closest('button')
    if (!step || !button) return
    event.preventDefault()
    let [line, column] = [Number(button.dataset['line']), Number(button.dataset['column'])]
    for (let tries = 0; tries < 80; tries += 1) {
      line += step[0]
      column += step[1]
      const next = table.current?.querySelector<HTMLButtonElement>(
        `button[data-line="${line}"][data-column="${column}"]`,
      )
      if (next) return next.focus()
      if (line < 1 || column < 0 || line > lines.length || column >= columns.length) return
    }
  }
  return (
    <div className="k-point-scroll">
      <table className="k-point-grid" ref={table} onKeyDown={move} aria-label={t.grid}>
        <thead>
          <tr>
            <td />
            {columns.map((column) => (
              <th
                key={column}
                scope="col"
                style={{ minWidth: `${Math.min(24, Math.max(6, sheet.widths[column] ?? 9))}ch` }}
              >
                {columnName(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line}>
              <th scope="row">{line}</th>
              {columns.map((column) => {
                const key = `${line}.${column}`
                if (hidden.has(key)) return null
                const at = cellSpot(number, line, column)
                const cell = texts.get(key)
                const slot = slotAt(slots, at)
                const span = spans.get(key)
                return (
                  <td key={column} colSpan={span?.columns} rowSpan={span?.rows}>
                    <GridCell
                      name={`${columnName(column)}${line}`}
                      place={{ line, column }}
                      text={cell?.text ?? ''}
                      formula={cell?.formula ?? false}
                      filled={slot && words(slot.content)}
                      chosen={chosen === at}
                      tabbable={chosen === undefined ? at === first : chosen === at}
                      onChoose={() => onChoose(at)}
                    />
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
