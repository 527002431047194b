import type { ReactNode } from 'react'

export type Column<Row> = {
  key: string
  head: string
  cell: (row: Row) => ReactNode
  /** Pixels; a column without one shares what is left. */
  width?: number | undefined
  /** Numbers and amounts. */
  right?: boolean | undefined
  /** Never broken over two lines: names, numbers of rooms. */
  nowrap?: boolean | undefined
  /** What this column sorts by. Without it the column does not sort. */
  sortBy?: ((row: Row) => string | number) | undefined
  /** Left out under 768 px where the table has no phoneRow. */
  deskOnly?: boolean | undefined
}

export type Sort = { column: string; descending: boolean }

export type Selection = { keys: ReadonlySet<string>; onChange: (keys: ReadonlySet<string>) => void }

export type DataTableProps<Row> = {
  label: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  /** What a reader calls the row: a name. */
  rowName: (row: Row) => string
  onOpen?: ((row: Row) => void) | undefined
  /** The row whose details are open. */
  open?: string | undefined
  selection?: Selection | undefined
  /** Sorting done by the server. Without it the rows at hand are sorted here. */
  sort?: Sort | undefined
  onSort?: ((sort: Sort | undefined) => void) | undefined
  /** Called near the last row, for the next page of a keyset. */
  onEnd?: (() => void) | undefined
  more?: boolean | undefined
  loading?: boolean | undefined
  /** An ErrorCard, shown instead of the rows. */
  error?: ReactNode
  /** An EmptyState. */
  empty?: ReactNode
  /** A row as a list item on the phone, instead of columns. */
  phoneRow?: ((row: Row) => ReactNode) | undefined
  /** Height of the scrolling box; default: as high as needed, the page scrolls and rows are not virtual. */
  height?: number | string | undefined
  rowHeight?: number | undefined
}
