import type { ChainTable } from '@kapok/contract/lists/chain/rules'

/** A spreadsheet would take these for a formula; the apostrophe makes them text, and our own reader takes it off again. */
const disarmed = (cell: string): string => (/^[=+\-@\t]/.test(cell) ? `'${cell}` : cell)

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

/** To paste into a spreadsheet: one row a line, cells apart by tabs. */
export const toCells = ({ header, rows }: ChainTable): string =>
  [header, ...rows.map(({ cells }) => cells)]
    .map((cells) => cells.map((cell) => disarmed(cell.replace(/[\t\r\n]+/g, ' '))).join('\t'))
    .join('\n')

/** UTF-8 with the mark that older spreadsheets need to see it. */
export const toCsv = ({ header, rows }: ChainTable): string =>
  `\ufeff${[header, ...rows.map(({ cells }) => cells)].map((cells) => cells.map((cell) => quoted(disarmed(cell))).join(',')).join('\r\n')}`
