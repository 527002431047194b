import type { ListingRow, PreviewRow } from '@kapok/contract/rosters/schema'

export type ListColumn = keyof ListingRow

export const COLUMNS = [
  ...(['name', 'sex', 'birthDate', 'document', 'phone', 'estate', 'building', 'unit', 'room'] as const),
  ...(['tags', 'note', 'relationName', 'relationPhone', 'responsible'] as const),
] satisfies readonly ListColumn[]

/** The columns that a list makes use of, or that something is wrong with. */
export const usedColumns = (rows: readonly PreviewRow[]): readonly ListColumn[] =>
  COLUMNS.filter((column) =>
    rows.some(({ row, problems }) => row[column] !== '' || problems.some((each) => each.column === column)),
  )
