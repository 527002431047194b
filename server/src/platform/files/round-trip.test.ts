import fc from 'fast-check'
import { expect, it } from 'vitest'
import { tidyText } from './cell-text.ts'
import { openTable } from './open-table.ts'
import { isHead, shapeRows } from './shape-rows.ts'
import { tableLimits } from './table.ts'
import { writeCsv } from './write-csv.ts'
import { writeXlsx } from './write-xlsx.ts'
import type { CellInput } from './xlsx-types.ts'

const request = { name: 'x', limits: tableLimits, headerLine: 1 }
const header = ['甲', '乙', '丙', '丁']

async function read(bytes: Uint8Array): Promise<string[][]> {
  const rows: string[][] = []
  for await (const item of shapeRows(await openTable(bytes, request), request))
    rows.push(isHead(item) ? item.header : item.cells)
  return rows
}

// What tidying leaves alone: that is how it was read the first time.
const text = fc
  .oneof(
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.string({ unit: fc.constantFrom('"', ',', '\n', '=', '+', '-', '@', "'", '_x000D_', '甲', '0', ';', '&') }),
  )
  .map((one) => tidyText(one.replace(/[^\P{Cc}\n]|[\p{Cs}\p{Cn}\ufffe\uffff]/gu, '')))
  .filter((one) => tidyText(one) === one && !one.startsWith('※'))
const table = fc.array(fc.tuple(fc.constant('行'), text, text, text), { minLength: 1, maxLength: 10 })

const ways: [string, (rows: CellInput[][]) => Promise<Uint8Array>][] = [
  [
    '.xlsx',
    (rows) => writeXlsx({ sheets: [{ name: 'a', columns: header.map((title) => ({ header: title })), rows }] }),
  ],
  [
    '.csv',
    (rows) =>
      writeCsv(
        header.map((title) => ({ header: title })),
        rows,
        { encoding: 'utf-8', mark: '甲' },
      ),
  ],
]

it.each(ways)('%s: what was read, written and read again is the same', async (_, write) => {
  await fc.assert(
    fc.asyncProperty(table, async (rows) => {
      const first = await read(await write(rows))
      expect(first).toEqual([header, ...rows])
      expect(await read(await write(first.slice(1)))).toEqual(first)
    }),
    { numRuns: 60 },
  )
})
