import { memo } from 'react'
import { useText } from '../../i18n/index.ts'
import { uiText } from '../../i18n/messages/ui.ts'
import type { Column } from './tableProps.ts'

type TableRowProps<Row> = {
  /** TanStack's row: the same object for as long as its data is the same. */
  item: { id: string; original: Row; getToggleSelectedHandler: () => (event: unknown) => void }
  index: number
  columns: readonly Column<Row>[]
  name: string
  open: boolean
  entry: boolean
  selected: boolean | undefined
  onActive: (id: string) => void
  onOpen: ((row: Row) => void) | undefined
}

function Row<T>({ item, index, columns, name, open, entry, selected, onActive, onOpen }: TableRowProps<T>) {
  const t = useText(uiText)
  return (
    <tr
      data-row={item.id}
      data-open={open || undefined}
      data-opens={onOpen ? true : undefined}
      aria-rowindex={index + 2}
      aria-selected={selected ?? (onOpen ? open : undefined)}
      tabIndex={entry ? 0 : -1}
      onFocus={() => onActive(item.id)}
      onClick={(event) => {
        const onControl = (event.target as HTMLElement).closest('a, button, input, label')
        if (!onControl && window.getSelection()?.isCollapsed !== false) onOpen?.(item.original)
      }}
    >
      {selected !== undefined && (
        <td className="k-table-pick">
          <label>
            <input
              type="checkbox"
              tabIndex={-1}
              aria-label={t.table.row(name)}
              checked={selected}
              onClick={(event) => item.getToggleSelectedHandler()(event)}
              onChange={() => undefined}
            />
          </label>
        </td>
      )}
      {columns.map((column) => (
        <td
          key={column.key}
          data-right={column.right || undefined}
          data-nowrap={column.nowrap || undefined}
          data-desk={column.deskOnly || undefined}
        >
          {column.cell(item.original)}
        </td>
      ))}
    </tr>
  )
}

/** Plain cells on purpose: kit components in every row halve the frame rate of long tables. */
export const TableRow = memo(Row) as typeof Row
