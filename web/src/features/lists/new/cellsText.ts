import type { ChainTable } from '@kapok/contract/lists/chain/rules'

const cell = (text: string) => text.replace(/[\t\r\n]+/g, ' ')

/** A table as cells copied from a spreadsheet: one row a line, a tab between them. */
export const cellsText = ({ header, rows }: ChainTable): string =>
  [header, ...rows.map(({ cells }) => cells)].map((cells) => cells.map(cell).join('\t')).join('\n')
