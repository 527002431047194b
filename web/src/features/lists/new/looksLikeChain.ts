const HEADER = /^\s*[#＃]\s*(接龙|接龍|Group Note)/i
const ITEM = /^\s*\d{1,4}\s*[.．、)）]\s*\S/

/** Whether a pasted text is a sign-up copied from a chat group and not cells of a spreadsheet. */
export function looksLikeChain(text: string): boolean {
  const lines = text.split('\n', 400).filter((line) => line.trim() !== '')
  if (lines.some((line) => HEADER.test(line))) return true
  return !text.includes('\t') && lines.filter((line) => ITEM.test(line)).length >= 2
}
