import type { ListColumn, ListField } from '@kapok/contract/lists/columns'
import type { BatchRow } from '@kapok/contract/lists/schema'

/** What stands in the first column that is taken for a field. */
export function cellOf(row: BatchRow, columns: readonly ListColumn[], field: ListField): string | undefined {
  const index = columns.findIndex(({ use }) => use.as === 'field' && use.field === field)
  return index < 0 ? undefined : row.cells[index] || undefined
}
