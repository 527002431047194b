import type { ExportFormat } from '@kapok/contract/common/export'
import { type CellInput, type SheetColumn, writeCsv, writeXlsx } from '#platform/files/index.ts'

export type ExportTable = {
  /** Without its ending. */
  name: string
  columns: SheetColumn[]
  rows: CellInput[][]
  /** Stands under the last row, where it is read as no row. */
  mark: string
}

const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** A list as a file of the format asked for, the mark below the last row and, in a spreadsheet, on every printed page. */
export const tableFile = async ({ name, columns, rows, mark }: ExportTable, format: ExportFormat): Promise<File> => {
  if (format === 'xlsx') {
    const bytes = await writeXlsx({ sheets: [{ name, columns, rows }], mark })
    return new File([bytes], `${name}.xlsx`, { type: spreadsheet })
  }
  const encoding = format === 'csv' ? 'utf-8' : 'gb18030'
  const bytes = await writeCsv(columns, rows, { encoding, mark })
  return new File([bytes], `${name}.csv`, { type: `text/csv; charset=${encoding}` })
}
