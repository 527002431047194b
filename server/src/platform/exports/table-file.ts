import type { ExportFormat } from '@kapok/contract/common/export'
import { type CellInput, type SheetColumn, writeCsv, writeXlsx } from '#platform/files/index.ts'

export type ExportTable = {
  /** Without its ending. */
  name: string
  columns: SheetColumn[]
  rows: CellInput[][]
  /** Stands under the last row. */
  mark: string
}

const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** A list as a file of the format asked for, the mark on a line of its own behind the last row. */
export const tableFile = async ({ name, columns, rows, mark }: ExportTable, format: ExportFormat): Promise<File> => {
  const marked = [...rows, [mark]]
  if (format === 'xlsx') {
    const bytes = await writeXlsx({ sheets: [{ name: name.slice(0, 31), freezeHeader: true, columns, rows: marked }] })
    return new File([bytes], `${name}.xlsx`, { type: spreadsheet })
  }
  const encoding = format === 'csv' ? 'utf-8' : 'gb18030'
  const bytes = await writeCsv(columns, marked, { encoding })
  return new File([bytes], `${name}.csv`, { type: `text/csv; charset=${encoding}` })
}
