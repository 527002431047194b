import { useText } from '../../i18n/index.ts'
import { uiText } from '../../i18n/messages/ui.ts'
import type { Column, Sort } from './tableProps.ts'
import type { useRows } from './useRows.ts'

type TableHeadProps<Row extends object> = {
  table: ReturnType<typeof useRows<Row>>
  rows: readonly unknown[]
  selected: ReadonlySet<string> | undefined
  sort: Sort | undefined
  columns: readonly Column<Row>[]
}

const ARIA = { asc: 'ascending', desc: 'descending' } as const

export function TableHead<Row extends object>({ table, rows, selected, columns }: TableHeadProps<Row>) {
  const t = useText(uiText)
  const all = selected !== undefined && selected.size >= rows.length && table.getIsAllRowsSelected()
  return (
    <thead>
      <tr>
        {selected !== undefined && (
          <th className="k-table-pick">
            <label>
              <input
                type="checkbox"
                aria-label={t.table.all}
                checked={all}
                ref={(box) => {
                  if (box) box.indeterminate = !all && selected.size > 0
                }}
                onChange={() => table.toggleAllRowsSelected(!all)}
              />
            </label>
          </th>
        )}
        {columns.map((column) => {
          const state = table.getColumn(column.key)
          const sorted = state?.getIsSorted() || false
          return (
            <th
              key={column.key}
              scope="col"
              data-right={column.right || undefined}
              data-desk={column.deskOnly || undefined}
              style={{ width: column.width }}
              {...(sorted ? { 'aria-sort': ARIA[sorted] } : {})}
            >
              {column.sortBy ? (
                <button
                  type="button"
                  className="k-bare k-table-sort"
                  title={t.table.sortBy(column.head)}
                  onClick={() => state?.toggleSorting()}
                >
                  {column.head}
                  <span aria-hidden>{sorted === 'asc' ? '↑' : sorted === 'desc' ? '↓' : ''}</span>
                </button>
              ) : (
                column.head
              )}
            </th>
          )
        })}
      </tr>
    </thead>
  )
}
