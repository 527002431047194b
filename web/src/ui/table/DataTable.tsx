import { useVirtualizer } from '@tanstack/react-virtual'
import { type CSSProperties, type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { formatNumber, useText } from '../../i18n/index.ts'
import { uiText } from '../../i18n/messages/ui.ts'
import { EmptyState } from '../EmptyState.tsx'
import { usePhone } from '../usePhone.ts'
import { Waiting } from '../Waiting.tsx'
import { PhoneRows } from './PhoneRows.tsx'
import { TableHead } from './TableHead.tsx'
import { TableRow } from './TableRow.tsx'
import type { DataTableProps } from './tableProps.ts'
import { useRows } from './useRows.ts'
import './table.css'

const NEAR_END = 12

/** Plain rows, sticky head, numbers right. With `height` it scrolls by itself and draws only the rows in sight. */
export function DataTable<Row extends object>(props: DataTableProps<Row>) {
  const { label, rowName, rowKey, onOpen, open, selection, onEnd, more, loading, error, empty, phoneRow } = props
  const { height, rowHeight = 40, columns } = props
  const t = useText(uiText)
  const phone = usePhone()
  const table = useRows(props)
  const rows = table.getRowModel().rows
  const box = useRef<HTMLDivElement>(null)
  const [active, setActive] = useState<string>()

  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => rows[index]?.id ?? index,
    overscan: 10,
    enabled: height !== undefined,
  })
  const inSight = virtual.getVirtualItems()
  const shown = height === undefined ? rows.map((_, index) => index) : inSight.map((item) => item.index)
  const last = shown.at(-1) ?? 0
  const nearEnd = rows.length > 0 && last >= rows.length - NEAR_END
  useEffect(() => {
    if (nearEnd && more && !loading) onEnd?.()
  }, [nearEnd, more, loading, onEnd])

  if (error !== undefined && error !== null && error !== false) return <div className="k-table-note">{error}</div>
  if (rows.length === 0) {
    return (
      <div className="k-table-note">
        {loading ? <Waiting rows={6} /> : (empty ?? <EmptyState text={t.table.empty} />)}
      </div>
    )
  }
  if (phone && phoneRow) return <PhoneRows {...props} rows={rows.map((row) => row.original)} phoneRow={phoneRow} />

  const move = (to: number) => {
    const row = rows[Math.max(0, Math.min(rows.length - 1, to))]
    if (!row) return
    setActive(row.id)
    if (height !== undefined) virtual.scrollToIndex(rows.indexOf(row))
    requestAnimationFrame(() => box.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(row.id)}"]`)?.focus())
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.target instanceof HTMLTableRowElement)) return
    const at = rows.findIndex((row) => row.id === active)
    const row = rows[at]
    if (event.key === 'ArrowDown') move(at + 1)
    else if (event.key === 'ArrowUp') move(at - 1)
    else if (event.key === 'Home') move(0)
    else if (event.key === 'End') move(rows.length - 1)
    else if (event.key === 'Enter' && row) onOpen?.(row.original)
    else if (event.key === ' ' && row && selection) row.toggleSelected()
    else return
    event.preventDefault()
  }

  const spare = (top: boolean) => {
    if (height === undefined) return null
    const size = top ? (inSight[0]?.start ?? 0) : virtual.getTotalSize() - (inSight.at(-1)?.end ?? 0)
    return size > 0 ? <tr aria-hidden style={{ height: size }} className="k-table-spare" /> : null
  }
  const entry = rows.some((row) => row.id === active) ? active : (open ?? rows[0]?.id)

  return (
    <div className="k-table-box" ref={box} style={{ height, '--row': `${rowHeight}px` } as CSSProperties}>
      <table
        className="k-table"
        role="grid"
        aria-label={label}
        aria-rowcount={more ? -1 : rows.length + 1}
        onKeyDown={onKeyDown}
      >
        <TableHead table={table} columns={columns} selecting={selection !== undefined} />
        <tbody>
          {spare(true)}
          {shown.map((index) => {
            const row = rows[index]
            if (!row) return null
            return (
              <TableRow
                key={row.id}
                id={row.id}
                index={index}
                row={row.original}
                columns={columns}
                name={rowName(row.original)}
                open={rowKey(row.original) === open}
                entry={row.id === entry || (index === shown[0] && !shown.some((i) => rows[i]?.id === entry))}
                selected={selection ? row.getIsSelected() : undefined}
                onSelect={row.getToggleSelectedHandler()}
                onActive={setActive}
                onOpen={onOpen}
              />
            )
          })}
          {spare(false)}
        </tbody>
      </table>
      {(more || onEnd) && (
        <p className="k-table-end" role="status">
          {more ? t.table.more : t.table.end(formatNumber(rows.length))}
        </p>
      )}
    </div>
  )
}
