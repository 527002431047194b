// Files in and out: tables read from whatever people hand in, and tables, letters and pictures made for them.

export { isSpoiltNumber } from './cell-text.ts'
export { type FileRefusal, FileRefused, fileRefusals, type RefusalDetail } from './file-refused.ts'
export type { FillColumn, FilledTable, FillRow } from './fill-request.ts'
export { type FillTableOptions, fillTable, keepRows } from './fill-table.ts'
export type { LongPicture } from './long-picture-doc.ts'
export { neutraliseFormula } from './neutralise-formula.ts'
export { type ReadTableOptions, readTable } from './read-table.ts'
export { renderLongPicture } from './render-long-picture.ts'
export {
  type CellRange,
  type SheetListing,
  type Table,
  type TableEncoding,
  type TableFormat,
  type TableLimits,
  type TableRow,
  tableLimits,
} from './table.ts'
export { fillTemplate, outlineTemplate } from './template.ts'
export {
  type LetterBlockShown,
  type SheetGrid,
  type TemplateFill,
  type TemplateOutline,
  templateLimits,
} from './template-types.ts'
export { type WriteCsvOptions, writeCsv } from './write-csv.ts'
export { type Letter, type LetterBlock, type LetterRun, writeDocx } from './write-docx.ts'
export { type WorkbookInput, writeXlsx } from './write-xlsx.ts'
export type { CellInput, ColumnType, SheetColumn, SheetInput } from './xlsx-types.ts'
