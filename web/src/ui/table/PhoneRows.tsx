import type { ReactNode } from 'react'
import { EndMark } from './EndMark.tsx'
import type { DataTableProps } from './tableProps.ts'

type PhoneRowsProps<Row> = DataTableProps<Row> & { phoneRow: (row: Row) => ReactNode }

/** The table as a list: the page scrolls, the next page comes when the end is near. */
export function PhoneRows<Row>({ label, rows, rowKey, phoneRow, more, loading, onEnd }: PhoneRowsProps<Row>) {
  return (
    <div className="k-list">
      <ul aria-label={label}>
        {rows.map((row) => (
          <li key={rowKey(row)}>{phoneRow(row)}</li>
        ))}
      </ul>
      {onEnd && <EndMark count={rows.length} more={more} onNear={loading ? undefined : onEnd} />}
    </div>
  )
}
