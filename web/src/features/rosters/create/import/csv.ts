import type { ListingRow } from '@kapok/contract/rosters/schema'

const quoted = (cell: string) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

/** Rows as a table that can be handed in again: one row after another, titles are our own column names. */
export function toCsv(columns: readonly (keyof ListingRow)[], rows: readonly ListingRow[]): string {
  return [columns, ...rows.map((row) => columns.map((column) => row[column]))]
    .map((cells) => cells.map(quoted).join(','))
    .join('\n')
}
