import { type ReactNode, useEffect, useRef } from 'react'
import { useText } from '../../i18n/index.ts'
import { uiText } from '../../i18n/messages/ui.ts'
import type { DataTableProps } from './tableProps.ts'

type PhoneRowsProps<Row> = Omit<DataTableProps<Row>, 'phoneRow'> & { phoneRow: (row: Row) => ReactNode }

/** The table as a list: the page scrolls, the next page comes when the end is near. */
export function PhoneRows<Row>({ label, rows, rowKey, phoneRow, more, loading, onEnd }: PhoneRowsProps<Row>) {
  const t = useText(uiText)
  const end = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    const mark = end.current
    if (!mark || !more || loading || !onEnd) return
    const watch = new IntersectionObserver((seen) => seen[0]?.isIntersecting && onEnd(), { rootMargin: '600px' })
    watch.observe(mark)
    return () => watch.disconnect()
  }, [more, loading, onEnd])
  return (
    <div className="k-list">
      <ul aria-label={label}>
        {rows.map((row) => (
          <li key={rowKey(row)}>{phoneRow(row)}</li>
        ))}
      </ul>
      <p className="k-table-end" ref={end} role="status">
        {more ? t.table.more : ''}
      </p>
    </div>
  )
}
