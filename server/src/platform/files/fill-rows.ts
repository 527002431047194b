import { columnLetters } from './cell-range.ts'
import { FileRefused } from './file-refused.ts'
import type { FillPlan } from './fill-plan.ts'
import { noteText } from './note-row.ts'
import type { CellRange } from './table.ts'
import {
  type CellXml,
  cellAttribute,
  holdsAnything,
  newCell,
  parseRow,
  type RowXml,
  withAttribute,
  withoutFormula,
} from './xlsx-cells.ts'
import type { CellInput } from './xlsx-types.ts'

const rowOrEnd = /<(\/?)((?:[\w.-]+:)?)(row|sheetData)(?=[\s/>])[^>]*>/g

/** Writes into the rows of a sheet as their XML comes. Rows that nothing is written into pass as they are. */
export class RowFiller {
  /** Where each line that stayed stands now, only when rows are left out. */
  readonly movedTo = new Map<number, number>()
  formulasGone = false
  readonly #plan: FillPlan
  readonly #numberStyles: Set<string>
  readonly #coming: number[]
  readonly #opened: CellRange[]
  readonly #goneShared = new Set<string>()
  #carried: { range: CellRange; cell: CellXml }[] = []
  #line = 0
  #newLine = 0

  constructor(plan: FillPlan, numberStyles: Set<string>) {
    this.#plan = plan
    this.#numberStyles = numberStyles
    this.#coming = [...plan.writes.keys()].toSorted((a, b) => b - a)
    this.#opened = plan.opened.toSorted((a, b) => b.line - a.line)
  }

  /** Takes the rows that are complete in `text`; `rest` is to be given again with what follows. `done` at the end of the rows. */
  take(text: string): { done: boolean; written: string; rest: string } {
    let written = ''
    let at = 0
    rowOrEnd.lastIndex = 0
    for (let found = rowOrEnd.exec(text); found; found = rowOrEnd.exec(text)) {
      const [tag, isEnd, prefix = '', name] = found
      if (name === 'sheetData') {
        written += text.slice(at, found.index) + this.#lastRows(prefix)
        return { done: true, written, rest: text.slice(found.index) }
      }
      if (isEnd) throw new FileRefused('file-damaged', { found: 'a row ends that has not begun' })
      const close = `</${prefix}row>`
      const closed = tag.endsWith('/>') ? 0 : text.indexOf(close, rowOrEnd.lastIndex)
      if (closed === -1) break
      const end = closed === 0 ? rowOrEnd.lastIndex : closed + close.length
      written += text.slice(at, found.index) + this.#row(text.slice(found.index, end), tag, prefix)
      at = end
      rowOrEnd.lastIndex = end
    }
    return { done: false, written, rest: text.slice(at) }
  }

  #row(xml: string, tag: string, prefix: string): string {
    const { kept, dataFrom } = this.#plan
    const told = Number(cellAttribute(tag, 'r'))
    this.#line = told > 0 ? told : this.#line + 1
    const before = this.#missingRows(this.#line, prefix)
    if (kept === undefined || this.#line < dataFrom) {
      this.#newLine = this.#line
      this.movedTo.set(this.#line, this.#line)
      return before + this.#rewritten(xml, this.#line)
    }
    if (!kept.has(this.#line)) {
      this.#carry(xml)
      return before
    }
    this.#newLine = Math.max(this.#newLine + 1, dataFrom)
    this.movedTo.set(this.#line, this.#newLine)
    return before + this.#rewritten(xml, this.#newLine)
  }

  /** Rows to write into that the sheet does not mention: before `line`. */
  #missingRows(line: number, prefix: string): string {
    let rows = ''
    for (let next = this.#coming.at(-1); next !== undefined && next <= line; next = this.#coming.at(-1)) {
      this.#coming.pop()
      if (next === line) break
      if (this.#plan.kept) continue
      rows += this.#joined(
        { open: `<${prefix}row r="${next}">`, cells: [], rest: '', prefix },
        next,
        this.#editsOf(next),
      )
    }
    return rows
  }

  #lastRows(prefix: string): string {
    const missing = this.#missingRows(Number.POSITIVE_INFINITY, prefix)
    if (!this.#plan.mark) return missing
    const line = Math.max(this.#newLine, ...(this.#plan.kept ? [] : this.#plan.writes.keys())) + 2
    const note = newCell({ column: 0, line, prefix, style: '' }, noteText(this.#plan.mark), this.#numberStyles)
    return `${missing}<${prefix}row r="${line}">${note.xml}</${prefix}row>`
  }

  #rewritten(xml: string, line: number): string {
    const edits = this.#editsOf(this.#line)
    const moved = this.#plan.kept !== undefined && this.#line >= this.#plan.dataFrom
    const touched = edits.size > 0 || moved || this.#isOpened() || (this.#goneShared.size > 0 && xml.includes('si='))
    if (!touched) return xml
    const row = parseRow(xml)
    this.#spread(row, edits)
    if (this.#goneShared.size > 0) row.cells = row.cells.map((cell) => this.#withoutGoneFormula(cell))
    if (moved) {
      row.open = withAttribute(withAttribute(row.open, 'r', String(line)), 'hidden', undefined)
      row.cells = row.cells.map((cell) => this.#movedCell(cell, line))
    }
    return this.#joined(row, line, edits)
  }

  #movedCell(cell: CellXml, line: number): CellXml {
    const plain = withoutFormula(cell)
    if (plain.xml !== cell.xml) this.formulasGone = true
    return { ...plain, xml: withAttribute(plain.xml, 'r', `${columnLetters(cell.column)}${line}`) }
  }

  #joined(row: RowXml, line: number, edits: Map<number, CellInput>): string {
    const { cells, prefix } = row
    for (const [column, value] of [...edits].toSorted(([a], [b]) => a - b)) {
      const at = cells.findIndex((cell) => cell.column >= column)
      const old = at !== -1 && cells[at]?.column === column ? cells[at] : undefined
      if (old) this.#forgetFormula(old)
      const style = cellAttribute((old ?? cells[at === -1 ? cells.length - 1 : at - 1])?.xml ?? '', 's')
      const cell = newCell({ column, line, prefix, style }, value, this.#numberStyles)
      if (at === -1) cells.push(cell)
      else cells.splice(at, old ? 1 : 0, cell)
    }
    const open = edits.size > 0 ? withAttribute(row.open, 'spans', undefined) : row.open
    return `${open}${cells.map(({ xml }) => xml).join('')}${row.rest}</${prefix}row>`
  }

  #editsOf(line: number): Map<number, CellInput> {
    const { headerLine, headerLines, appended } = this.#plan
    if (line < headerLine || line >= headerLine + headerLines) return this.#plan.writes.get(line) ?? new Map()
    return new Map(appended.map(({ column, title }) => [column, line === headerLine ? title : '']))
  }

  // The cells of a shared formula refer to the first of them: with that one gone they keep their results only.
  #forgetFormula(old: CellXml): void {
    const formula = /<(?:[\w.-]+:)?f\b[^>]*>/.exec(old.xml)?.[0]
    if (!formula) return
    this.formulasGone = true
    const shared = /\bref=/.test(formula) ? /\bsi="(\d+)"/.exec(formula)?.[1] : undefined
    if (shared !== undefined) this.#goneShared.add(shared)
  }

  #withoutGoneFormula(cell: CellXml): CellXml {
    const shared = /<(?:[\w.-]+:)?f\b[^>]*\bsi="(\d+)"/.exec(cell.xml)?.[1]
    return shared !== undefined && this.#goneShared.has(shared) ? withoutFormula(cell) : cell
  }

  #isOpened(): boolean {
    return this.#carried.length > 0 || (this.#opened.at(-1)?.line ?? Number.POSITIVE_INFINITY) <= this.#line
  }

  #carry(xml: string): void {
    if (this.#isOpened()) this.#spread(parseRow(xml), new Map())
  }

  /** Gives a row its own copy of the cells that were merged with those of rows above. */
  #spread(row: RowXml, edits: Map<number, CellInput>): void {
    const line = this.#line
    this.#carried = this.#carried.filter(({ range }) => range.lastLine >= line)
    if (row.cells.some(holdsAnything) || edits.size > 0)
      for (const { range, cell } of this.#carried) {
        const at = row.cells.findIndex(({ column }) => column >= range.column)
        const old = row.cells[at]?.column === range.column ? row.cells[at] : undefined
        if (holdsAnything(old) || edits.has(range.column)) continue
        const copy = withAttribute(cell.xml, 'r', `${columnLetters(range.column)}${line}`)
        row.cells.splice(at === -1 ? row.cells.length : at, old ? 1 : 0, { column: range.column, xml: copy })
      }
    for (let next = this.#opened.at(-1); next && next.line <= line; next = this.#opened.at(-1)) {
      this.#opened.pop()
      const { column } = next
      const cell = next.line === line ? row.cells.find((one) => one.column === column) : undefined
      if (cell && holdsAnything(cell)) this.#carried.push({ range: next, cell: withoutFormula(cell) })
    }
  }
}
