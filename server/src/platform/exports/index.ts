// The one way out for files that hold personal data: a reason, a mask, a mark, a line in the journal.

export { type ExportOrder, exportFile, type Leaving } from './export-file.ts'
export { markText, momentText } from './mark.ts'
export { notInClear } from './problems.ts'
export { type ExportTable, tableFile } from './table-file.ts'
