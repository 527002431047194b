import { useVirtualizer } from '@tanstack/react-virtual'
import { type CSSProperties, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useText } from '../../i18n/index.ts'
import { uiText } from '../../i18n/messages/ui.ts'
import { EmptyState } from '../EmptyState.tsx'
import { usePhone } from '../usePhone.ts'
import { Waiting } from '../Waiting.tsx'
import { EndMark } from './EndMark.tsx'
import { PhoneRows } from './PhoneRows.tsx'
import { TableHead } from './TableHead.tsx'
import { TableRow } from './TableRow.tsx'
import type { DataTableProps } from './tableProps.ts'
import { useRowKeys } from './useRowKeys.ts'
import { useRows } from './useRows.ts'
import './table.css'

const NEAR_END = 12
const UNSAID_WIDTH = 132
const PHONE_ROW = 48

const leastWidth = <Row,>(columns: DataTableProps<Row>['columns'], phone: boolean) =>
  columns.reduce((sum, column) => sum + (phone && column.deskOnly ? 0 : (column.width ?? UNSAID_WIDTH)), 0)

/** Plain rows, sticky head, numbers right. With `height` it scrolls by itself and draws only the rows in sight. */
export function DataTable<Row extends object>(props: DataTableProps<Row>) {
  const { label, columns, rowName, onOpen, open, selection, sort, onEnd, more, loading, error, empty, phoneRow } = props
  const { height } = props
  const t = useText(uiText)
  const phone = usePhone()
  const rowHeight = Math.max(props.rowHeight ?? 40, phone ? PHONE_ROW : 0)
  const table = useRows(props)
  const { rows, rowsById } = table.getRowModel()
  const box = useRef<HTMLDivElement>(null)
  const [active, setActive] = useState<string>()
  const virtual = height !== undefined && !(phone && phoneRow)

  // kept between renders: a new one makes the virtualizer measure every row again
  const getItemKey = useCallback((index: number) => rows[index]?.id ?? index, [rows])
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: () => rowHeight,
    getItemKey,
    overscan: 8,
    enabled: virtual,
  })
  const inSight = virtualizer.getVirtualItems()
  const shown = virtual ? inSight.map((item) => item.index) : rows.map((_, index) => index)

  const nearEnd = virtual && rows.length > 0 && (shown.at(-1) ?? 0) >= rows.length - NEAR_END
  useEffect(() => {
    if (nearEnd && more && !loading) onEnd?.()
  }, [nearEnd, more, loading, onEnd])

  // scrolling does not concern the head, and asking whether all is selected goes through every row
  const selected = selection?.keys
  const head = useMemo(
    () => <TableHead table={table} rows={rows} selected={selected} sort={sort} columns={columns} />,
    [table, rows, selected, sort, columns],
  )
  const onKeyDown = useRowKeys({
    rows,
    active,
    setActive,
    box,
    scrollTo: (index) => virtual && virtualizer.scrollToIndex(index),
    onOpen,
    following: open !== undefined,
    selecting: selection !== undefined,
  })

  if (error) return <div className="k-table-note">{error}</div>
  if (rows.length === 0) {
    return (
      <div className="k-table-note">
        {loading ? <Waiting rows={6} /> : (empty ?? <EmptyState text={t.table.empty} />)}
      </div>
    )
  }
  if (phone && phoneRow) return <PhoneRows {...props} rows={rows.map((row) => row.original)} phoneRow={phoneRow} />

  const entry = [active, open, rows[shown[0] ?? 0]?.id].find((id) => id !== undefined && id in rowsById)
  const above = inSight[0]?.start ?? 0
  const below = virtualizer.getTotalSize() - (inSight.at(-1)?.end ?? 0)
  return (
    <div className="k-table-box" ref={box} style={{ height, '--row': `${rowHeight}px` } as CSSProperties}>
      <table
        className="k-table"
        // fixed columns: they would jump while scrolling, and measuring them is what costs most
        style={virtual ? { tableLayout: 'fixed', minWidth: leastWidth(columns, phone) } : undefined}
        role="grid"
        aria-label={label}
        aria-rowcount={more ? -1 : rows.length + 1}
        onKeyDown={onKeyDown}
      >
        {head}
        <tbody>
          {virtual && above > 0 && <tr aria-hidden style={{ height: above }} />}
          {shown.map((index) => {
            const row = rows[index]
            if (!row) return null
            return (
              <TableRow
                key={row.id}
                item={row}
                index={index}
                columns={columns}
                name={rowName(row.original)}
                open={row.id === open}
                entry={row.id === entry || (index === shown[0] && !shown.some((i) => rows[i]?.id === entry))}
                selected={selected?.has(row.id)}
                onActive={setActive}
                onOpen={onOpen}
              />
            )
          })}
          {virtual && below > 0 && <tr aria-hidden style={{ height: below }} />}
        </tbody>
      </table>
      {onEnd && <EndMark count={rows.length} more={more} onNear={virtual || loading ? undefined : onEnd} />}
    </div>
  )
}
