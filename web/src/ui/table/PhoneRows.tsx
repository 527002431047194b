import type { ReactNode } from 'react'
import { useText } from '../../i18n/index.ts'
import { uiText } from '../../i18n/messages/ui.ts'
import { EndMark } from './EndMark.tsx'
import type { DataTableProps } from './tableProps.ts'

type PhoneRowsProps<Row> = DataTableProps<Row> & { phoneRow: (row: Row) => ReactNode }

/** The table as a list: the page scrolls, the next page comes when the end is near. */
export function PhoneRows<Row>({
  label,
  rows,
  rowKey,
  rowName,
  phoneRow,
  selection,
  more,
  loading,
  onEnd,
}: PhoneRowsProps<Row>) {
  const t = useText(uiText)
  const choose = (key: string, on: boolean) =>
    selection?.onChange(new Set(on ? [...selection.keys, key] : [...selection.keys].filter((each) => each !== key)))
  return (
    <div className="k-list">
      <ul aria-label={label}>
        {rows.map((row) => {
          const key = rowKey(row)
          const chosen = selection?.keys.has(key) ?? false
          return (
            <li key={key} className={selection && 'k-list-choice'} data-chosen={chosen || undefined}>
              {selection && (
                <label>
                  <input
                    type="checkbox"
                    aria-label={t.table.row(rowName(row))}
                    checked={chosen}
                    onChange={(event) => choose(key, event.currentTarget.checked)}
                  />
                </label>
              )}
              {phoneRow(row)}
            </li>
          )
        })}
      </ul>
      {onEnd && <EndMark count={rows.length} more={more} onNear={loading ? undefined : onEnd} />}
    </div>
  )
}
