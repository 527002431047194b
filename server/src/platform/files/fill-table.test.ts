import { describe, expect, it } from 'vitest'
import { fillTable, keepRows } from './fill-table.ts'
import { readTable } from './read-table.ts'
import { writeCsv } from './write-csv.ts'

const columns = [{ header: '姓名' }, { header: '电话' }, { header: '结果' }]
const rows = [
  ['张三', '13800138000', ''],
  ['李四', '=1+1', '旧'],
  ['王五', '', ''],
]

describe('text files', () => {
  it.each(['utf-8', 'gb18030'] as const)('are filled in their own %s, byte for byte elsewhere', async (encoding) => {
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

  it('come back with some rows only', async () => {
    const bytes = await writeCsv(columns, rows, { encoding: 'utf-8' })
    const kept = await keepRows(bytes, {
      name: 'a.csv',
      columns: [{ append: '原因' }],
      rows: [{ line: 4, cells: ['无电话'] }],
    })
    const table = await readTable(kept.bytes, { name: 'a.csv' })
    expect(table.header).toEqual(['姓名', '电话', '结果', '原因'])
    expect(table.rows).toEqual([{ line: 2, cells: ['王五', '', '', '无电话'] }])
  })
})
