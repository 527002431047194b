import { z } from 'zod'
import { Line, Locale } from './schema.ts'

/** A list as a file: a spreadsheet, or text with commas in UTF-8 (with its mark) or GB18030 for older programs. */
export const ExportFormat = z.enum(['xlsx', 'csv', 'csv-gb18030'])
export type ExportFormat = z.infer<typeof ExportFormat>

/** What every export that holds personal data is asked for with. The reason is journalled and stands in the file. */
export const ExportReason = {
  reason: Line(200),
  /** Names and numbers in full; refused to whoever may not. Without it they are masked. */
  clear: z.boolean().default(false),
  locale: Locale.default('zh-CN'),
}
export const ExportAsk = { ...ExportReason, format: ExportFormat.default('xlsx') }

/** What the journal keeps of a file that left. */
export const ExportFacts = z.object({
  rows: z.int(),
  clear: z.boolean(),
  /** The end of the file's name: xlsx, csv, docx. */
  format: z.string(),
  bytes: z.int(),
  /** SHA-256 of the file, in hexadecimal: says of a file that turns up somewhere whether it is this one. */
  sha256: z.string(),
})
export type ExportFacts = z.infer<typeof ExportFacts>
