import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { readTable } from './read-table.ts'
import type { Table } from './table.ts'

const golden = (name: string): Promise<Table> =>
  readTable(readFileSync(new URL(`../../../test/golden/${name}`, import.meta.url)), { name })

const header = [
  '序号',
  '姓名',
  '身份证号',
  '现住址/小区',
  '现住址/楼栋',
  '现住址/房号',
  '内部编号',
  '抵达时间',
  '联系电话',
  '同行人数',
  '核查结果',
]
const spoilt = '1.1010119900307E+17'

it.each(['xlsx', 'xls', 'xml'] as const)('a screening list as .%s', async (format) => {
  // The reader of .xls knows values and not how numbers are padded.
  const code = (text: string): string => (format === 'xlsx' ? text : String(Number(text)))
  // This program does not say in XML which sheet is hidden, and loses an empty cell: what follows it moves to the left.
  const told = format !== 'xml'
  const last = ['3月2日', '13900139000', '', '已联系']
  expect(await golden(`screening.${format}`)).toEqual({
    sheet: '排查名单',
    sheets: [
      { name: '填表说明', lines: 1 },
      { name: '排查名单', lines: 7 },
      ...(told ? [] : [{ name: '代码表', lines: 1 }]),
    ],
    hiddenSheets: told ? ['代码表'] : [],
    hiddenColumns: [6],
    hiddenLines: [6],
    format,
    ...(format === 'xml' && { encoding: 'utf-8' }),
    header,
    headerLine: 3,
    headerLines: 2,
    preamble: ['某区重点人群排查名单（第3批）', '下发单位：区专班 下发时间：2026年3月1日18时'],
    merged: [
      { line: 5, lastLine: 7, column: 3, lastColumn: 3 },
      { line: 5, lastLine: 6, column: 4, lastColumn: 4 },
    ],
    notes: [],
    rows: [
      {
        line: 5,
        cells: [
          '1',
          '张三',
          '110101199003070038',
          '红棉花园',
          '3栋',
          '502',
          code('0007'),
          '2026-03-01',
          '13800138000',
          '2',
          '',
        ],
      },
      {
        line: 6,
        cells: ['2', '欧阳𠮷', spoilt, '红棉花园', '3栋', '0603', code('0008'), '2026-03-02', '020-88880000', '0', ''],
      },
      {
        line: 7,
        cells: [
          '3',
          '=李四',
          '11010119900307002X',
          '红棉花园',
          '5栋',
          '一,"二"\n三',
          ...(told ? ['', ...last] : [...last, '']),
        ],
      },
    ],
  })
})

it('the same as a page, all its sheets one below the other', async () => {
  const table = await golden('screening.html')
  expect(table).toMatchObject({
    format: 'html',
    header: header.filter((title) => title !== '内部编号'),
    headerLine: 4,
    headerLines: 2,
    preamble: ['请于24小时内反馈', '某区重点人群排查名单（第3批）', '下发单位：区专班'],
  })
  expect(table.rows[0]?.cells.slice(1, 7)).toEqual([
    '张三',
    '110101199003070038',
    '红棉花园',
    '3栋',
    '502',
    '2026年3月1日',
  ])
})

it.each([
  ['plain-utf8.csv', 'csv', 'utf-8'],
  ['plain-gb18030.csv', 'csv', 'gb18030'],
  ['plain.tsv', 'tsv', 'utf-8'],
  ['plain-utf16.txt', 'tsv', 'utf-16le'],
])('a plain list as %s', async (name, format, encoding) => {
  expect(await golden(name)).toMatchObject({
    format,
    encoding,
    header: ['编号', '姓名', '证件号', '地址', '备注'],
    headerLine: 1,
    rows: [
      { line: 2, cells: ['0012', '张三', '110101199003070038', '3栋1单元502', '独居\n无电梯'] },
      { line: 3, cells: ['0013', '欧阳𠮷䶮', '1.1010119900307E+017', '12栋', '带"引号",逗号'] },
      { line: 5, cells: ['0014', '=李四', '11010119900307002X', '', '3月2日'] },
    ],
  })
})
