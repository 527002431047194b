import type { EntryCells } from '@kapok/contract/lists/chain/rules'
import { type KeyboardEvent, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useText } from '../../../../i18n/index.ts'
import { chainText } from '../../../../i18n/messages/chain.ts'
import type { ChainRow } from '../useChain.ts'
import { DeskRow, type RowActs } from './DeskRow.tsx'
import { cellsOf, MENDED, type Mended } from './rowWords.ts'
import './preview.css'

export type RowsPart = {
  rows: readonly { row: ChainRow; number: number }[]
  onFix: (id: string, cells: EntryCells) => void
  onTake: (row: ChainRow) => void
}

export type Cell = { id: string; column: Mended }

const HEADS = ['position', 'state', ...MENDED, 'raw'] as const

/** The list as a grid: arrows move, Enter or typing edits, Space says that the row is fine, Delete takes it off. */
export function RowsTable({ rows, onFix, onTake }: RowsPart) {
  const t = useText(chainText).table
  const box = useRef<HTMLTableElement>(null)
  const [at, setAt] = useState<Cell>()
  const [editing, setEditing] = useState<string>()
  const active = at && rows.some(({ row }) => row.id === at.id) ? at : undefined
  const entry = active ?? (rows[0] && { id: rows[0].row.id, column: MENDED[0] })

  const wanted = useRef<Cell>(undefined)
  const focus = (cell: Cell) => {
    wanted.current = cell
    setAt(cell)
  }
  // with the same drawing that moves there: the next key may come before the next frame
  useLayoutEffect(() => {
    const cell = wanted.current
    if (!cell) return
    wanted.current = undefined
    box.current?.querySelector<HTMLElement>(`[data-cell="${CSS.escape(`${cell.column} ${cell.id}`)}"]`)?.focus()
  })

  const move = (cell: Cell, down: number, right: number) => {
    const row = rows.findIndex(({ row }) => row.id === cell.id)
    const to = rows[Math.max(0, Math.min(rows.length - 1, row + down))]
    const column = MENDED[Math.max(0, Math.min(MENDED.length - 1, MENDED.indexOf(cell.column) + right))]
    if (to && column) focus({ id: to.row.id, column })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const target = event.target as HTMLElement
    if (editing !== undefined || target.dataset['cell'] === undefined || !entry) return
    const row = rows.find((each) => each.row.id === entry.id)?.row
    if (!row || event.ctrlKey || event.metaKey || event.altKey) return
    const { key } = event
    if (key === 'ArrowDown') move(entry, 1, 0)
    else if (key === 'ArrowUp') move(entry, -1, 0)
    else if (key === 'ArrowRight') move(entry, 0, 1)
    else if (key === 'ArrowLeft') move(entry, 0, -1)
    else if (key === 'Enter' || key === 'F2') setEditing(cellsOf(row)[entry.column])
    else if (key === ' ') {
      onFix(row.id, cellsOf(row))
      move(entry, 1, 0)
    } else if (key === 'Delete') {
      move(entry, rows.at(-1)?.row.id === row.id ? -1 : 1, 0)
      onTake(row)
    } else if (key.length === 1) setEditing('')
    else return
    event.stopPropagation()
    // the first letter goes into the field that opens, also from an input method
    if (key.length !== 1 || key === ' ') event.preventDefault()
  }
  const save = (cell: Cell, value: string, how: 'down' | 'right' | 'stay') => {
    const row = rows.find((each) => each.row.id === cell.id)?.row
    setEditing(undefined)
    if (row) onFix(row.id, { ...cellsOf(row), [cell.column]: value })
    if (how !== 'stay') move(cell, how === 'down' ? 1 : 0, how === 'right' ? 1 : 0)
  }
  const cancel = (cell: Cell) => {
    setEditing(undefined)
    focus(cell)
  }
  // the same for as long as the table stands: a row is drawn again only when it changes itself
  const latest = useRef({ save, cancel, onFix })
  useEffect(() => {
    latest.current = { save, cancel, onFix }
  })
  const acts = useMemo<RowActs>(
    () => ({
      at: setAt,
      edit: (row, column) => {
        setAt({ id: row.id, column })
        setEditing(cellsOf(row)[column])
      },
      save: (cell, value, how) => latest.current.save(cell, value, how),
      cancel: (cell) => latest.current.cancel(cell),
      fine: (row) => latest.current.onFix(row.id, cellsOf(row)),
    }),
    [],
  )
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    <div className="k-chain-box" tabIndex={0} role="region" aria-label={t.title}>
      <table className="k-preview k-chain-table" role="grid" aria-label={t.title} ref={box} onKeyDown={onKeyDown}>
        <thead>
          <tr>
            {HEADS.map((head) => (
              <th key={head} scope="col">
                {t.columns[head]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ row, number }) => (
            <DeskRow
              key={row.id}
              row={row}
              number={number}
              entry={entry?.id === row.id ? entry.column : undefined}
              editing={active?.id === row.id ? editing : undefined}
              acts={acts}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}
