const fullWidthCode = /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\uff03\uff06\uff0a\uff0b\uff0d-\uff0f\uff20\uff3f]/g
const colonInTime = /(?<=\d)\uff1a(?=\d)/g
const dashInCode = /(?<=[0-9A-Za-z])[\u2010-\u2015\u2212](?=[0-9A-Za-z])/g
const invisible = /[\u200b-\u200f\u202a-\u202e\u2060\ufeff]/g
const otherSpace = /[\u00a0\u2002-\u200a\u3000]/g
const needsWork = /[\u00a0\u2002-\u2015\u202a-\u202e\u2060\u2212\u3000\ufeff\uff03-\uff5a]/
const formulaText = /^="((?:[^"]|"")*)"$/
const textMark = /^'(?='*(?:\s*[=+\-@\t\n\uff1d\uff0b\uff0d\uff20]|\d+$))/

/**
 * A cell as people mean it: trimmed, full-width digits, Latin letters and the marks used in codes (－／．＋＿＃＠＊＆) made
 * half-width, invisible marks removed, line ends as `\n`. Hanzi and Chinese punctuation stay as they are: NFKC would change
 * them.
 */
export function tidyText(text: string): string {
  let tidy = text
  if (needsWork.test(tidy))
    tidy = tidy
      .replace(invisible, '')
      .replace(otherSpace, ' ')
      .replace(fullWidthCode, (mark) => String.fromCharCode(mark.charCodeAt(0) - 0xfee0))
      .replace(colonInTime, ':')
      .replace(dashInCode, '-')
  if (tidy.includes('\r')) tidy = tidy.replace(/\r\n?/g, '\n')
  return tidy.trim()
}

/** `tidyText` for text files, which mark text against spreadsheets: `="0012"`, `'0012`, `'=sum`. One mark is taken off. */
export function tidyMarkedText(text: string): string {
  const tidy = tidyText(text)
  if (tidy.startsWith('="')) return tidy.replace(formulaText, (_, inner: string) => inner.replaceAll('""', '"').trim())
  return tidy.startsWith("'") ? tidy.replace(textMark, '') : tidy
}

/**
 * A number as a spreadsheet shows it: 15 significant digits, for it holds no more. A whole number of 16 digits or more has
 * lost its end, so it is written `4.40106199001011E+17`: never to be mistaken for the code that was typed.
 */
export function numberText(value: number): string {
  if (!Number.isInteger(value)) return String(Number(value.toPrecision(15)))
  if (Math.abs(value) < 1e15) return String(value)
  const [digits = '', power = ''] = value.toExponential(14).split('e')
  return `${digits.replace(/\.?0+$/, '')}E${power}`
}

/**
 * A number as a workbook writes it. Up to 15 digits it stands as it is; a longer whole number stands only where it is none that
 * a spreadsheet could have held: then a program wrote it that kept every digit.
 */
export function rawNumberText(raw: string): string {
  if (/^-?(0|[1-9]\d{0,14})$/.test(raw)) return raw
  const value = Number(raw)
  if (raw.trim() === '' || Number.isNaN(value)) return raw.trim()
  return /^[1-9]\d{15,}$/.test(raw) && !couldBeRounded(raw, value) ? raw : numberText(value)
}

function couldBeRounded(raw: string, value: number): boolean {
  return (
    /^0+$/.test(raw.slice(15)) ||
    (!Number.isSafeInteger(value) && (BigInt(value) === BigInt(raw) || String(value) === raw))
  )
}

const powerOfTen = /^[-+]?\d(?:\.\d+)?E\+?\d{1,3}$/i
const roundedCode = /^\d{13,}000$/

/**
 * True for what a spreadsheet leaves of a long number that was typed: `4.41E+17`, or 16 digits and more of which those after
 * the fifteenth are zeros and the last three as well. What was typed is not to be known from it. A real number may end so; who
 * can tell (by its check digit) may take it.
 */
export function isSpoiltNumber(text: string): boolean {
  return powerOfTen.test(text) || (roundedCode.test(text) && /^0+$/.test(text.slice(15)))
}

const day = 86_400_000
const firstDay = Date.UTC(1900, 0, 0)

/** A date cell: `2026-03-05`, with a time of day `2026-03-05 09:30`, a time alone `09:30`. Seconds only where there are any. */
export function dateText(date: Date): string {
  const seconds = Math.round(date.getTime() / 1000) * 1000
  if (!Number.isFinite(seconds)) return ''
  const iso = new Date(seconds).toISOString()
  const [, date10 = '', hm = '', s = ''] = /^([+-]?\d+-\d\d-\d\d)T(\d\d:\d\d):(\d\d)/.exec(iso) ?? []
  const time = s === '00' ? hm : `${hm}:${s}`
  if (seconds < firstDay + day) return time
  return time === '00:00' ? date10 : `${date10} ${time}`
}

/** A spreadsheet cell of any kind as text; true and false as spreadsheets write them. */
export function cellText(value: string | number | boolean | Date | null | undefined): string {
  if (typeof value === 'string') return tidyText(value)
  if (typeof value === 'number') return numberText(value)
  if (value instanceof Date) return dateText(value)
  return value === null || value === undefined ? '' : value ? 'TRUE' : 'FALSE'
}
