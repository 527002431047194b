import fc from 'fast-check'
import { expect, it } from 'vitest'
import { planFill } from './fill-plan.ts'
import type { FillRequest } from './fill-request.ts'
import { fillText } from './fill-text.ts'
import { fillWorkbook } from './fill-workbook.ts'
import { openTable } from './open-table.ts'
import { plainWorkbook } from './plain-workbook.ts'
import { isHead, shapeRows } from './shape-rows.ts'
import { type Table, type TableHead, type TableRow, tableLimits } from './table.ts'
import { writeCsv } from './write-csv.ts'

// Without a thread, so that many tables can be tried.

const limits = tableLimits
type Read = Pick<Table, 'header' | 'rows' | 'merged'> & { texts: Map<string, string> }

async function read(bytes: Uint8Array, headerLine: number): Promise<Read> {
  const rows: TableRow[] = []
  let head: TableHead | undefined
  for await (const item of shapeRows(await openTable(bytes, { name: 'x', limits }), { name: 'x', limits, headerLine }))
    if (isHead(item)) head = item
    else rows.push(item)
  const texts = new Map<string, string>()
  for (const { line, cells } of rows)
    for (const [at, text] of cells.entries()) if (text) texts.set(`${line}.${at}`, text)
  return { header: head?.header ?? [], merged: head?.merged ?? [], rows, texts }
}

async function fill(bytes: Uint8Array, request: FillRequest): Promise<Uint8Array> {
  const source = await openTable(bytes, request)
  const plan = await planFill(source, request)
  if (source.format === 'csv') return fillText(bytes, source.encoding ?? 'utf-8', plan)
  return fillWorkbook(bytes, plan, limits)
}

const text = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('', '张三', '0012', '=1+1', '3-1-502', '一,"二"\n三', '𠮷', "'=x", '<&>') },
  { weight: 1, arbitrary: fc.string({ unit: fc.constantFrom('"', ',', 'a', '甲', '=', '_x0041_', ' ', ';') }) },
)
const tidy = (one: string): string => one.trim()
const table = fc.record({
  rows: fc.array(fc.array(text.map(tidy), { minLength: 4, maxLength: 4 }), { minLength: 1, maxLength: 12 }),
  merges: fc.array(fc.record({ line: fc.integer({ min: 3, max: 14 }), more: fc.integer({ min: 1, max: 4 }) }), {
    maxLength: 3,
  }),
})
const answers = fc.array(
  fc.record({
    at: fc.nat(20),
    cells: fc.tuple(fc.option(text.map(tidy)), fc.option(fc.oneof(text.map(tidy), fc.integer()))),
  }),
  { maxLength: 6 },
)

// Columns: one of words so that no row is empty, three of anything, the last of which is written into.
const columns: FillRequest['columns'] = [{ at: 3 }, { append: '原因' }]
const header = ['字', 'A', 'B', '结果']

function apart(merges: { line: number; more: number }[], lines: number): { line: number; lastLine: number }[] {
  const free: { line: number; lastLine: number }[] = []
  for (const { line, more } of merges.toSorted((a, b) => a.line - b.line))
    if (line > (free.at(-1)?.lastLine ?? 0) && line + more <= lines) free.push({ line, lastLine: line + more })
  return free
}

it.each(['xlsx', 'utf-8', 'gb18030'] as const)(
  '%s: what is not written stays, what is written is there',
  async (kind) => {
    await fc.assert(
      fc.asyncProperty(table, answers, fc.boolean(), async ({ rows, merges }, wanted, only) => {
        const cells = rows.map(([, ...rest]) => ['字', ...rest])
        const bytes =
          kind === 'xlsx'
            ? await plainWorkbook({
                sheet: 'x',
                sheets: [],
                hiddenSheets: [],
                hiddenColumns: [],
                hiddenLines: new Set(),
                format: 'xlsx',
                merged: apart(merges, rows.length + 1).map((range) => ({ ...range, column: 3, lastColumn: 3 })),
                rows: [header, ...cells].map((one, at) => ({ line: at + 1, cells: one })),
              })
            : await writeCsv(
                header.map((title) => ({ header: title })),
                cells,
                { encoding: kind },
              )
        const before = await read(bytes, 1)
        const chosen = new Map(
          wanted.map(({ at, cells: own }) => [before.rows[at % before.rows.length]?.line ?? 2, own]),
        )
        const request = {
          name: 'x',
          limits,
          headerLine: 1,
          columns,
          rows: [...chosen].map(([line, own]) => ({ line, cells: own })),
          only,
          mark: '甲 乙',
        }
        const after = await read(await fill(bytes, request), 1)
        const kept = before.rows.filter(({ line }) => !only || chosen.has(line))
        expect(after.header).toEqual([...header, '原因'])
        expect(after.rows).toHaveLength(kept.length)
        for (const [n, row] of kept.entries()) {
          const [result, reason] = chosen.get(row.line) ?? [null, null]
          const now = after.rows[n]
          expect(now?.line).toBe(only ? n + 2 : row.line)
          expect(now?.cells.slice(0, 3)).toEqual(row.cells.slice(0, 3))
          expect(now?.cells[3]).toBe(result ?? row.cells[3])
          expect(now?.cells[4]).toBe(String(reason ?? ''))
        }
      }),
      { numRuns: 60 },
    )
  },
)
