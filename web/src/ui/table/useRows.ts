import {
  createSortedRowModel,
  rowSelectionFeature,
  rowSortingFeature,
  type SortingState,
  tableFeatures,
  useTable,
} from '@tanstack/react-table'
import { useMemo, useState } from 'react'
import type { Column, DataTableProps } from './tableProps.ts'

const features = tableFeatures({ rowSortingFeature, rowSelectionFeature, sortedRowModel: createSortedRowModel() })

const byPinyin = new Intl.Collator('zh-CN', { numeric: true })

export const compare = (a: string | number, b: string | number): number =>
  typeof a === 'number' && typeof b === 'number' ? a - b : byPinyin.compare(String(a), String(b))

/** Rows in order and what is selected: TanStack Table behind our own column type. */
export function useRows<Row extends object>(props: DataTableProps<Row>) {
  const { columns, rows, rowKey, selection, sort, onSort } = props
  const [localSort, setLocalSort] = useState<SortingState>([])
  const sorting: SortingState = onSort ? (sort ? [{ id: sort.column, desc: sort.descending }] : []) : localSort

  const defs = useMemo(
    () =>
      columns.map((column: Column<Row>) => ({
        id: column.key,
        accessorFn: (row: Row) => column.sortBy?.(row) ?? '',
        enableSorting: column.sortBy !== undefined,
        sortDescFirst: column.right ?? false,
        sortFn: (a: { original: Row }, b: { original: Row }) =>
          compare(column.sortBy?.(a.original) ?? '', column.sortBy?.(b.original) ?? ''),
      })),
    [columns],
  )
  const rowSelection = useMemo(
    () => Object.fromEntries([...(selection?.keys ?? [])].map((key) => [key, true as const])),
    [selection?.keys],
  )
  return useTable({
    features,
    columns: defs,
    data: rows,
    getRowId: rowKey,
    manualSorting: onSort !== undefined,
    enableMultiSort: false,
    enableRowSelection: selection !== undefined,
    state: { sorting, rowSelection },
    onSortingChange: (update) => {
      const next = typeof update === 'function' ? update(sorting) : update
      const [first] = next
      if (onSort) onSort(first && { column: first.id, descending: first.desc })
      else setLocalSort(next)
    },
    onRowSelectionChange: (update) => {
      const next = typeof update === 'function' ? update(rowSelection) : update
      selection?.onChange(new Set(Object.keys(next).filter((key) => next[key])))
    },
  })
}
