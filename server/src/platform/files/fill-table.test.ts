import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { fillTable, keepRows } from './fill-table.ts'
import { readTable } from './read-table.ts'
import type { TableRow } from './table.ts'
import { WorkbookGuard } from './workbook-guard.ts'
import { writeCsv } from './write-csv.ts'

const golden = (name: string): Uint8Array => readFileSync(new URL(`../../../test/golden/${name}`, import.meta.url))
const partsOf = (bytes: Uint8Array): Map<string, string> => {
  const guard = new WorkbookGuard(bytes, 1e8)
  return new Map(guard.names.map((name) => [name, Buffer.concat(guard.packed(name).chunks).toString('base64')]))
}
const cellsOf = (rows: TableRow[]): string[][] => rows.map(({ cells }) => cells)

describe('a workbook', () => {
  const name = 'screening.xlsx'
  const bytes = golden(name)
  const columns = [{ at: 10 }, { append: '核查时间' }, { append: '次数' }]
  const filled = fillTable(bytes, {
    name,
    columns,
    rows: [
      { line: 5, cells: ['=已联系', '2026-03-02', 3] },
      { line: 6, cells: [null, '2026-03-03', null] },
      { line: 7, cells: ['', null, 0] },
    ],
    mark: '社工 甲 2026-03-02 09:30 上报区专班',
  })

  it('comes back with its own cells and ours', async () => {
    const before = await readTable(bytes, { name })
    const after = await readTable((await filled).bytes, { name })
    expect(await filled).toMatchObject({ ending: '.xlsx', format: 'xlsx' })
    expect(after).toEqual({
      ...before,
      sheets: [before.sheets[0], { name: '排查名单', lines: null }],
      header: [...before.header, '核查时间', '次数'],
      rows: before.rows.map(({ line, cells }, at) => ({
        line,
        cells: [
          ...cells.slice(0, 10),
          ['=已联系', '', ''][at] ?? '',
          ...([
            ['2026-03-02', '3'],
            ['2026-03-03', ''],
            ['', '0'],
          ][at] ?? []),
        ],
      })),
      notes: ['※ 社工 甲 2026-03-02 09:30 上报区专班'],
    })
  })

  it('every other part is the same byte for byte, and so is what the sheet says around the cells', async () => {
    const before = partsOf(bytes)
    const after = partsOf((await filled).bytes)
    expect([...after.keys()]).toEqual([...before.keys()])
    const changed = [...before].filter(([part, packed]) => after.get(part) !== packed)
    // The workbook holds a formula, so that it is told to calculate anew when it is opened; that is all.
    expect(changed.map(([part]) => part).toSorted()).toEqual(['xl/workbook.xml', 'xl/worksheets/sheet2.xml'])
    expect(
      new WorkbookGuard((await filled).bytes, 1e8).text('xl/workbook.xml').replace(' fullCalcOnLoad="1"', ''),
    ).toBe(new WorkbookGuard(bytes, 1e8).text('xl/workbook.xml'))
    const [old, now] = [bytes, (await filled).bytes].map((one) =>
      new WorkbookGuard(one, 1e8).text('xl/worksheets/sheet2.xml'),
    )
    const tail = (xml = ''): string => xml.slice(xml.indexOf('<dataValidations'))
    expect(tail(now)).toBe(tail(old))
    const row = (xml = ''): string => xml.slice(xml.indexOf('<row r="1"'), xml.indexOf('<row r="3"'))
    expect(row(now)).toBe(row(old))
    expect(now).toContain('<c r="L3" s="2" t="inlineStr"><is><t>核查时间</t></is></c>')
    expect(now).toContain('<mergeCell ref="L3:L4"/>')
    expect(now).not.toMatch(/<f[^>]*>=/)
  })

  it('opens cells that are merged where each row gets its own answer', async () => {
    const one = await fillTable(bytes, { name, columns: [{ at: 4 }], rows: [{ line: 6, cells: ['4栋'] }] })
    const table = await readTable(one.bytes, { name })
    expect(table.merged).toEqual([{ line: 5, lastLine: 7, column: 3, lastColumn: 3 }])
    expect(table.rows.map(({ cells }) => cells[4])).toEqual(['3栋', '4栋', '5栋'])
  })

  it('comes back with some of its rows, whole again where they were merged', async () => {
    const kept = await keepRows(bytes, {
      name,
      columns: [{ append: '原因' }],
      rows: [
        { line: 7, cells: ['不在本辖区'] },
        { line: 6, cells: ['证件号不完整'] },
      ],
      mark: 'x',
    })
    const before = await readTable(bytes, { name })
    const table = await readTable(kept.bytes, { name })
    expect(table).toMatchObject({ preamble: before.preamble, headerLine: 3, merged: [], hiddenLines: [] })
    expect(table.rows).toEqual([
      { line: 5, cells: [...(before.rows[1]?.cells ?? []), '证件号不完整'] },
      { line: 6, cells: [...(before.rows[2]?.cells ?? []), '不在本辖区'] },
    ])
  })
})

it('a workbook with notes and tables of its own keeps none that would stand at another row', async () => {
  const name = 'noted.xlsx'
  const bytes = golden(name)
  const before = new WorkbookGuard(bytes, 1e8)
  const rows = [{ line: 7, cells: ['重复'] }]
  const kept = new WorkbookGuard((await keepRows(bytes, { name, columns: [{ append: '原因' }], rows })).bytes, 1e8)
  const links = 'xl/worksheets/_rels/sheet2.xml.rels'
  expect(before.text(links)).toMatch(/comments.*vmlDrawing/s)
  expect(kept.text(links)).not.toMatch(/comments|vmlDrawing/)
  expect(kept.text(links)).toContain('tables/table1.xml')
  expect(before.text('xl/tables/table1.xml')).toContain('ref="A4:K7"')
  expect(kept.text('xl/tables/table1.xml')).toContain('ref="A4:K5"')
  expect(kept.text('xl/worksheets/sheet2.xml')).not.toContain('legacyDrawing')
  const filled = new WorkbookGuard((await fillTable(bytes, { name, columns: [{ append: '原因' }], rows })).bytes, 1e8)
  for (const part of before.names.filter((one) => !/\/(?:sheet2|workbook)\.xml$/.test(one)))
    expect(filled.text(part)).toBe(before.text(part))
  expect(filled.text('xl/worksheets/sheet2.xml')).toContain('<legacyDrawing r:id="rId2"/>')
})

it.each(['screening.xls', 'screening.xml', 'screening.html'])(
  '%s comes back as a workbook of the same texts',
  async (name) => {
    const bytes = golden(name)
    const before = await readTable(bytes, { name })
    const rows = before.rows.map(({ line }, at) => ({ line, cells: [`第${at}`] }))
    const filled = await fillTable(bytes, { name, columns: [{ append: '结果' }], rows })
    const after = await readTable(filled.bytes, { name })
    expect(filled.ending).toBe('.xlsx')
    expect(after.sheet).toBe(before.sheet)
    // Past the widest row, which in the page reaches beyond its header.
    expect(after.header.filter(Boolean)).toEqual([...before.header, '结果'])
    expect(after.headerLine).toBe(before.headerLine)
    expect(after.merged).toEqual(before.merged)
    expect(after.rows.map(({ line }) => line)).toEqual(before.rows.map(({ line }) => line))
    expect(cellsOf(after.rows).map((cells) => cells.filter(Boolean))).toEqual(
      cellsOf(before.rows).map((cells, at) => [...cells.filter(Boolean), `第${at}`]),
    )
  },
)

describe('text', () => {
  const columns = [{ header: '姓名' }, { header: '电话' }, { header: '结果' }]
  const rows = [
    ['张三', '13800138000', ''],
    ['李四', '=1+1', '旧'],
    ['王五', '', ''],
  ]

  it.each(['utf-8', 'gb18030'] as const)('is filled in its own %s, byte for byte elsewhere', async (encoding) => {
    const bytes = await writeCsv(columns, rows, { encoding })
    const { bytes: filled, ...kind } = await fillTable(bytes, {
      name: '名单.csv',
      columns: [{ at: 2 }, { append: '时间' }],
      rows: [
        { line: 2, cells: ['=已接', '3月2日, "约"'] },
        { line: 3, cells: [null, 5] },
      ],
      mark: '社工 甲 2026-03-02',
    })
    expect(kind).toEqual({ ending: '.csv', format: 'csv' })
    const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(filled)
    expect(text.replace('\ufeff', '').split('\r\n')).toEqual([
      '姓名,电话,结果,时间',
      `张三,13800138000,'=已接,"3月2日, ""约"""`,
      `李四,'=1+1,旧,5`,
      '王五,,',
      '※ 社工 甲 2026-03-02',
      '',
    ])
    expect(text.startsWith('\ufeff')).toBe(encoding === 'utf-8')
  })

  it('comes back with some rows only', async () => {
    const bytes = await writeCsv(columns, rows, { encoding: 'utf-8' })
    const rowsKept = [{ line: 4, cells: ['无电话'] }]
    const kept = await keepRows(bytes, { name: 'a.csv', columns: [{ append: '原因' }], rows: rowsKept })
    const table = await readTable(kept.bytes, { name: 'a.csv' })
    expect(table.header).toEqual(['姓名', '电话', '结果', '原因'])
    expect(table.rows).toEqual([{ line: 2, cells: ['王五', '', '', '无电话'] }])
  })

  it('that was pasted comes back as a workbook', async () => {
    const pasted = new TextEncoder().encode('姓名\t证件\n张三\t110101199003070038\n')
    const filled = await fillTable(pasted, {
      name: 'pasted',
      asWorkbook: true,
      columns: [{ append: '结果' }],
      rows: [{ line: 2, cells: ['已接'] }],
    })
    expect(filled.ending).toBe('.xlsx')
    expect(await readTable(filled.bytes, { name: 'x' })).toMatchObject({
      sheet: 'pasted',
      header: ['姓名', '证件', '结果'],
      rows: [{ line: 2, cells: ['张三', '110101199003070038', '已接'] }],
    })
  })

  it('of another kind is refused as reading refuses it', async () => {
    const page = new TextEncoder().encode('<html><title>拦截提示</title><form><input></form></html>')
    await expect(fillTable(page, { name: 'x.xls', columns: [], rows: [] })).rejects.toMatchObject({
      code: 'file-not-a-table',
      detail: { found: 'page', title: '拦截提示' },
    })
  })
})
