import { useText } from '../../i18n/index.ts'
import { uiText } from '../../i18n/messages/ui.ts'
import type { Column } from './tableProps.ts'

type TableRowProps<Row> = {
  id: string
  index: number
  row: Row
  columns: readonly Column<Row>[]
  name: string
  open: boolean
  entry: boolean
  selected: boolean | undefined
  onSelect: (event: unknown) => void
  onActive: (id: string) => void
  onOpen: ((row: Row) => void) | undefined
}

/** Plain cells on purpose: kit components in every row halve the frame rate of long tables. */
export function TableRow<Row>(props: TableRowProps<Row>) {
  const { id, index, row, columns, name, open, entry, selected, onSelect, onActive, onOpen } = props
  const t = useText(uiText)
  return (
    <tr
      data-row={id}
      data-open={open || undefined}
      data-opens={onOpen ? true : undefined}
      aria-rowindex={index + 2}
      aria-selected={selected ?? (onOpen ? open : undefined)}
      tabIndex={entry ? 0 : -1}
      onFocus={() => onActive(id)}
      onClick={(event) => {
        const onControl = (event.target as HTMLElement).closest('a, button, input, label')
        if (!onControl && window.getSelection()?.isCollapsed !== false) onOpen?.(row)
      }}
    >
      {selected !== undefined && (
        <td className="k-table-pick">
          <input
            type="checkbox"
            tabIndex={-1}
            aria-label={t.table.row(name)}
            checked={selected}
            onClick={onSelect}
            onChange={() => undefined}
          />
        </td>
      )}
      {columns.map((column) => (
        <td
          key={column.key}
          data-right={column.right || undefined}
          data-nowrap={column.nowrap || undefined}
          data-desk={column.deskOnly || undefined}
        >
          {column.cell(row)}
        </td>
      ))}
    </tr>
  )
}
