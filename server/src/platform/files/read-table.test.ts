import { writeXlsx as otherWriter } from 'hucre'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { readTable } from './read-table.ts'
import { testWorkbook } from './test-workbook.ts'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

describe('text files', () => {
  const csv = '姓名,电话\r\n张三,１３８００１３８０００\r\n\r\n李四,"020-1234\n转 5"\r\n,\r\n'
  const rows = [
    { line: 2, cells: ['张三', '13800138000'] },
    { line: 4, cells: ['李四', '020-1234\n转 5'] },
  ]

  it.each([
    ['UTF-8', utf8(csv), 'utf-8'],
    ['UTF-8 with mark', utf8(`\ufeff${csv}`), 'utf-8'],
    ['GB18030', new Uint8Array(iconv.encode(csv, 'gb18030')), 'gb18030'],
    ['UTF-16', new Uint8Array(iconv.encode(csv, 'utf16le', { addBOM: true })), 'utf-16le'],
  ])('%s', async (_, bytes, encoding) => {
    expect(await readTable(bytes, { name: '名册.csv' })).toEqual({
      sheet: '名册',
      sheets: [],
      hiddenSheets: [],
      hiddenColumns: [],
      hiddenLines: [],
      header: ['姓名', '电话'],
      headerLine: 1,
      headerLines: 1,
      preamble: [],
      merged: [],
      notes: [],
      rows,
      format: 'csv',
      encoding,
    })
  })

  it('reads what was copied from a spreadsheet', async () => {
    const pasted = '姓名\t地址\t备注\n张三\t1栋,2单元\t"一\n""二"""\n李四\t\t\n'
    const table = await readTable(utf8(pasted), { name: 'pasted' })
    expect(table.format).toBe('tsv')
    expect(table.rows.map((row) => row.cells)).toEqual([
      ['张三', '1栋,2单元', '一\n"二"'],
      ['李四', '', ''],
    ])
  })

  it('finds the header below a title, or where it is told', async () => {
    const bytes = utf8('某某社区登记表,,\n填表说明：用正楷,,\n姓名,电话,住址\n张三,1,2\n')
    const guessed = await readTable(bytes, { name: 'x.csv' })
    expect(guessed).toMatchObject({
      header: ['姓名', '电话', '住址'],
      headerLine: 3,
      preamble: ['某某社区登记表', '填表说明：用正楷'],
    })
    const told = await readTable(bytes, { name: 'x.csv', headerLine: 4 })
    expect(told).toMatchObject({ header: ['张三', '1', '2'], rows: [] })
  })

  it('keeps a list of one column whole', async () => {
    const table = await readTable(utf8(`姓名\n${'甲\n'.repeat(9)}`), { name: 'x.txt' })
    expect(table.header).toEqual(['姓名'])
    expect(table.rows).toHaveLength(9)
  })

  it('stops at a preview and says so', async () => {
    const bytes = utf8(`a,b\n${'1,2\n'.repeat(50)}`)
    expect(await readTable(bytes, { name: 'x', previewRows: 20 })).toMatchObject({
      truncated: true,
      rows: { length: 20 },
    })
    expect(await readTable(bytes, { name: 'x', previewRows: 50 })).not.toHaveProperty('truncated')
  })
})

describe('workbooks', () => {
  it('reads what another program wrote, a wrong name notwithstanding', async () => {
    const bytes = await otherWriter({
      sheets: [
        { name: '空表', rows: [] },
        {
          name: '名册',
          rows: [
            ['编号', '生日', '时间', '数', '真', '长'],
            [
              '0012',
              new Date('1990-05-01T00:00:00Z'),
              new Date('2026-03-05T09:30:00Z'),
              36.6,
              true,
              440106199001011000,
            ],
            [],
            ['　甲 ', null, null, 0, false, 13800138000],
          ],
        },
      ],
    })
    const table = await readTable(bytes, { name: 'wrong.csv' })
    expect(table).toMatchObject({ format: 'xlsx', sheet: '名册', sheets: [{ name: '空表' }, { name: '名册' }] })
    expect(table.rows).toEqual([
      { line: 2, cells: ['0012', '1990-05-01', '2026-03-05 09:30', '36.6', 'TRUE', '4.40106199001011E+17'] },
      { line: 4, cells: ['甲', '', '', '0', 'FALSE', '13800138000'] },
    ])
  })

  it('reads rich and phonetic text, escapes, errors, formula results, padded numbers, cells without references', async () => {
    const bytes = await testWorkbook({
      strings:
        '<si><r><t>张</t></r><r><rPr><b/></rPr><t>三&amp;</t></r><rPh><t>zhang</t></rPh></si><si><t>a_x000D_\nb</t></si>',
      styles:
        '<numFmts><numFmt numFmtId="170" formatCode="00000"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="170"/><xf numFmtId="31"/></cellXfs>',
      sheets: [
        { name: '藏', state: 'hidden', data: '<row r="1"><c r="A1"><v>1</v></c></row>' },
        {
          name: '表&amp;1',
          data:
            '<row><c t="inlineStr"><is><t>一</t></is></c><c t="str"><f>"二"</f><v>二</v></c><c t="s"><v>0</v></c></row>' +
            '<row r="7" spans="1:4"><c r="A7" s="1"><v>42</v></c><c r="B7" s="2"><v>45000</v></c><c r="D7" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>' +
            '<!-- <row> --><x:row xmlns:x="y"><x:c><x:v>440106199001011234</x:v></x:c><x:c t="s"><x:v>1</x:v></x:c><x:c/><c t="s"><v>99</v></c></x:row>',
        },
      ],
    })
    const table = await readTable(bytes, { name: 'x.xlsx' })
    expect(table).toMatchObject({
      sheet: '表&1',
      sheets: [{ name: '表&1', lines: null }],
      hiddenSheets: ['藏'],
      header: ['一', '二', '张三&'],
    })
    expect(table.rows).toEqual([
      { line: 7, cells: ['00042', '2023-03-15', '', '#DIV/0!'] },
      { line: 8, cells: ['440106199001011234', 'a\nb', ''] },
    ])
    expect((await readTable(bytes, { name: 'x.xlsx', sheet: '藏' })).header).toEqual(['1'])
  })

  it('counts days from 1904 where the workbook does', async () => {
    const data = '<row><c s="0"><v>0.5</v></c><c s="0"><v>43538</v></c></row>'
    const bytes = await testWorkbook({
      from1904: true,
      styles: '<cellXfs><xf numFmtId="14"/></cellXfs>',
      sheets: [{ name: 'a', data }],
    })
    expect((await readTable(bytes, { name: 'x' })).header).toEqual(['1904-01-01 12:00', '2023-03-15'])
  })
})
