import { FileRefused } from './file-refused.ts'

type Choosable = { name: string; hidden: boolean; extent: { lines: number; columns: number } | null }

/**
 * The sheets to try, the first that holds anything is read: the one asked for; else those that are shown, first those that may
 * hold a table (not a note of one column). Throws `file-not-a-table` when there is no such sheet.
 */
export function sheetsToRead<Sheet extends Choosable>(sheets: Sheet[], asked: string | undefined): Sheet[] {
  if (asked !== undefined) {
    const wanted = sheets.filter(({ name }) => name === asked)
    if (wanted.length === 0) throw new FileRefused('file-not-a-table', { found: 'no such sheet' })
    return wanted
  }
  const shown = sheets.filter(({ hidden }) => !hidden)
  const byDefault = shown.length > 0 ? shown : sheets
  const maybeTable = ({ extent }: Sheet): boolean => extent === null || (extent.lines > 1 && extent.columns > 1)
  return [...byDefault.filter(maybeTable), ...byDefault.filter((sheet) => !maybeTable(sheet))]
}
