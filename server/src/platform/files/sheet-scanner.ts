import { serialToDate } from 'hucre'
import { columnOf } from './cell-range.ts'
import { dateText, rawNumberText, tidyText } from './cell-text.ts'
import { plainText } from './shared-strings.ts'
import { isTrue } from './sheet-outline.ts'
import type { TableRow } from './table.ts'
import type { NumberStyle } from './workbook-styles.ts'
import { attributeOf, XmlScanner } from './xml-scanner.ts'

export type SheetFacts = { styles: NumberStyle[]; from1904: boolean }

/** A row, and which of its cells are shared texts: column, number, column, number … `highest` is the highest number. */
export type ScannedRow = TableRow & { shared: number[]; highest: number }

const widestSheet = 16_384

/** Rows of a worksheet as the pieces of its XML arrive: values only, formulas by their last result. */
export class SheetScanner {
  readonly #facts: SheetFacts
  readonly #scanner: XmlScanner
  /** Lines whose rows are not shown, as they come. */
  readonly hiddenLines = new Set<number>()
  #ready: ScannedRow[] = []
  #row = emptyRow(0)
  #hidden = false
  #cell = ''
  #column = 0
  #value = ''

  constructor(facts: SheetFacts) {
    this.#facts = facts
    this.#scanner = new XmlScanner({
      open: (name, tag) => this.#open(name, tag),
      close: (name) => this.#close(name),
      text: (text) => {
        this.#value += text
      },
    })
  }

  get pending(): number {
    return this.#scanner.pending + this.#value.length
  }

  /** The rows that this piece completed, without those that hold nothing. */
  push(piece: string): ScannedRow[] {
    this.#scanner.push(piece)
    const rows = this.#ready
    this.#ready = []
    return rows
  }

  #open(name: string, tag: string): void {
    if (name === 'c') {
      this.#cell = tag
      this.#value = ''
      const ref = attributeOf(tag, 'r')
      if (ref !== '') this.#column = columnOf(ref)
    } else if (name === 'v' || name === 't') {
      this.#scanner.wantsText = true
    } else if (name === 'row') {
      const line = Number(attributeOf(tag, 'r'))
      this.#row = emptyRow(line > 0 ? line : this.#row.line + 1)
      this.#hidden = isTrue(attributeOf(tag, 'hidden'))
      this.#column = 0
    } else if (name === 'rPh') this.#cell = ''
  }

  #close(name: string): void {
    if (name === 'v' || name === 't') this.#scanner.wantsText = false
    else if (name === 'c') {
      if (this.#value !== '' && this.#column < widestSheet) this.#takeCell()
      this.#column += 1
      this.#value = ''
    } else if (name === 'row' && this.#row.cells.length > 0) {
      if (this.#hidden) this.hiddenLines.add(this.#row.line)
      this.#ready.push(this.#row)
      this.#row = emptyRow(this.#row.line)
    }
  }

  #takeCell(): void {
    const type = attributeOf(this.#cell, 't')
    if (type !== 's') {
      const text = this.#cellText(type)
      if (text !== '') this.#put(text)
      return
    }
    const index = Number(this.#value)
    if (!(index >= 0)) return
    this.#put('')
    this.#row.shared.push(this.#column, index)
    this.#row.highest = Math.max(this.#row.highest, index)
  }

  #put(text: string): void {
    const { cells } = this.#row
    while (cells.length < this.#column) cells.push('')
    cells[this.#column] = text
  }

  #cellText(type: string): string {
    const value = this.#value
    if (type === 'inlineStr' || type === 'str') return tidyText(plainText(value))
    if (type === 'b') return value === '1' || value === 'true' ? 'TRUE' : 'FALSE'
    if (type === 'd') return value.replace(/T00:00(:00(\.0+)?)?Z?$/, '').replace('T', ' ')
    return type === 'e' ? value : this.#numberText(value)
  }

  #numberText(value: string): string {
    const style = this.#facts.styles[Number(attributeOf(this.#cell, 's') || -1)]
    if (style && 'date' in style) {
      const serial = Number(value)
      return Number.isFinite(serial) ? dateText(serialToDate(serial, this.#facts.from1904)) : value
    }
    const text = rawNumberText(value)
    return style && /^\d+$/.test(text) ? text.padStart(style.width, '0') : text
  }
}

function emptyRow(line: number): ScannedRow {
  return { line, cells: [], shared: [], highest: -1 }
}
