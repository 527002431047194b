// The one way out for files that hold personal data: a reason, a mask, a mark, a line in the journal.

export { type ExportOrder, exportFile, type Leaving } from './export-file.ts'
export { markText, momentText } from './mark.ts'
<<<<<<< HEAD
=======
export { notInClear } from './problems.ts'
>>>>>>> e4b2179 (Teach a superior's report form by pointing, and fill it from frozen figures)
export { type ExportTable, tableFile } from './table-file.ts'
