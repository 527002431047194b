import type { ListColumn } from '@kapok/contract/lists/columns'
import type { BatchRow } from '@kapok/contract/lists/schema'
import type { Column } from '../../../../ui/table/tableProps.ts'

const MOST = 14
const WIDE: ReadonlySet<string> = new Set(['address', 'note', 'document'])

/** The sender's own columns, in their order, as columns of a table: those that say something about the person. */
export const writtenColumns = (columns: readonly ListColumn[]): Column<BatchRow>[] =>
  columns
    .map((column, index) => ({ column, index }))
    .filter(({ column: { use } }) => use.as === 'field' || use.as === 'shown')
    .slice(0, MOST)
    .map(({ column, index }) => ({
      key: `c${column.at}`,
      head: column.title || String(column.at + 1),
      width: column.use.as === 'field' && WIDE.has(column.use.field) ? 220 : 120,
      cell: ({ cells }) => (
        <span className="k-cell" title={cells[index]}>
          {cells[index]}
        </span>
      ),
    }))
