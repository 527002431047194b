import { readXlsx } from 'hucre'
import { describe, expect, it } from 'vitest'
import { readTable } from './read-table.ts'
import { WorkbookGuard } from './workbook-guard.ts'
import { writeXlsx } from './write-xlsx.ts'
import type { CellInput } from './xlsx-types.ts'

const long = Array.from({ length: 60 }, (_, n) => `第${n}街道`)
const columns = [
  { header: '编号', type: 'text' as const },
  { header: '性别', choices: ['男', '女'], width: 8 },
  { header: '街道', choices: long },
  { header: '生日', type: 'date' as const },
  { header: '次数', type: 'number' as const },
]
const rows: CellInput[][] = [
  ['0012', '男', '=HYPERLINK("http://x")', '1990-05-01', 3],
  [440106199001011, '+86', '-1', '不详', '@x'],
  ['\t=1', null, '<&>"\u0001_x000D_\r\n', '2023-02-30', 1.5],
]

const book = writeXlsx({ sheets: [{ name: '名册/2026', columns, rows }] })

describe('writeXlsx', () => {
  it('is read by another library: values, types, rules, frozen header', async () => {
    const { sheets } = await readXlsx(await book, { readStyles: true })
    const [sheet, lists] = sheets
    expect(sheet?.name).toBe('名册_2026')
    expect(sheet?.rows).toEqual([
      ['编号', '性别', '街道', '生日', '次数'],
      ['0012', '男', '=HYPERLINK("http://x")', new Date('1990-05-01T00:00:00Z'), 3],
      ['440106199001011', '+86', '-1', '不详', '@x'],
      ['\t=1', null, '<&>"_x000D_\r\n', '2023-02-30', 1.5],
    ])
    expect([...(sheet?.cells?.values() ?? [])].filter((cell) => cell.formula !== undefined)).toEqual([])
    expect(sheet?.freezePane).toEqual({ rows: 1 })
    expect(sheet?.cells?.get('0,0')?.style).toMatchObject({ font: { bold: true } })
    expect(sheet?.cells?.get('1,0')?.style?.numFmt).toBe('@')
    expect(sheet?.dataValidations).toMatchObject([
      { type: 'list', range: 'B2:B1048576' },
      { type: 'list', range: 'C2:C1048576', formula1: '_choices!$A$2:$A$61' },
    ])
    expect(lists).toMatchObject({ name: '_choices', hidden: true })
  })

  it('formats whole columns, so that what is typed later stays text', async () => {
    const xml = new WorkbookGuard(await book, 1e7).text('xl/worksheets/sheet1.xml')
    expect(xml).toContain('<col min="1" max="1" width="10" style="1" customWidth="1"/>')
    expect(xml).toContain('<formula1>&quot;男,女&quot;</formula1>')
    expect(xml).not.toContain('<f>')
  })

  it('comes back through our own reader', async () => {
    const table = await readTable(await book, { name: 'x' })
    expect(table.rows.map((row) => row.cells)).toEqual([
      ['0012', '男', '=HYPERLINK("http://x")', '1990-05-01', '3'],
      ['440106199001011', '+86', '-1', '不详', '@x'],
      ['=1', '', '<&>"_x000D_', '2023-02-30', '1.5'],
    ])
    expect(table.sheets).toMatchObject([{ name: '名册_2026' }])
  })

  it('makes equal bytes of equal content and mends names', async () => {
    expect(await writeXlsx({ sheets: [{ name: '名册/2026', columns, rows }] })).toEqual(await book)
    const names = ['a', 'A', '', '长'.repeat(40), "'x'"].map((name) => ({ name, columns, rows: [] }))
    const { sheets } = await readXlsx(await writeXlsx({ sheets: names }))
    expect(sheets.slice(0, 5).map(({ name }) => name)).toEqual(['a', 'A (2)', 'Sheet3', '长'.repeat(31), 'x'])
  })

  it('says who made it below the rows and on every page, which is no row', async () => {
    const marked = await writeXlsx({ sheets: [{ name: 'a', columns, rows }], mark: '导出人 甲&乙\n=1' })
    const xml = new WorkbookGuard(marked, 1e7).text('xl/worksheets/sheet1.xml')
    expect(xml).toContain('<oddFooter>&amp;L※ 导出人 甲&amp;&amp;乙 =1&amp;R&amp;P / &amp;N</oddFooter>')
    const table = await readTable(marked, { name: 'x' })
    expect(table.notes).toEqual(['※ 导出人 甲&乙 =1'])
    expect(table.rows).toEqual((await readTable(await book, { name: 'x' })).rows)
  })

  it('takes rows as they are made and passes on what goes wrong there', async () => {
    async function* broken(): AsyncGenerator<CellInput[]> {
      yield ['1']
      throw new Error('the source failed')
    }
    await expect(writeXlsx({ sheets: [{ name: 'a', columns, rows: broken() }] })).rejects.toThrow('the source failed')
    await expect(writeXlsx({ sheets: [] })).rejects.toThrow(RangeError)
  })
})
