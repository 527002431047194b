const formulaStart = /^(?:'*\s*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]|'+\d+$)/

/**
 * Text that a spreadsheet will not run as a formula when it opens a text file: one `'` goes before `=`, `+`, `-`, `@`, a tab or
 * a line break at the start (their full-width forms too, blanks and further `'` skipped). Other text is returned as it is.
 * `readTable` takes exactly one such mark off again.
 */
export function neutraliseFormula(text: string): string {
  return formulaStart.test(text) ? `'${text}` : text
}
