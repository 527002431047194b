import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openText } from './open-text.ts'
import { findDelimiter, splitDelimited } from './split-delimited.ts'
import { tableLimits } from './table.ts'
import { writeCsv } from './write-csv.ts'

const columns = [{ header: '编号' }, { header: '说明' }]

describe('splitDelimited', () => {
  it.each([
    [
      'a,b\n1,2\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'a,b\r\n"1\n一",2',
      [
        ['a', 'b'],
        ['1\n一', '2'],
      ],
    ],
    ['"say ""hi""",x', [['say "hi"', 'x']]],
    ['5" pipe,"a" b,c', [['5" pipe', '"a" b', 'c']]],
    [
      'a,"never closed\nb,c',
      [
        ['a', '"never closed'],
        ['b', 'c'],
      ],
    ],
    [
      'a,b,\n,,',
      [
        ['a', 'b', ''],
        ['', '', ''],
      ],
    ],
    ['a\rb\r', [['a'], ['b']]],
    ['"",""', [['', '']]],
    ['', []],
  ])('%j', (text, records) => expect([...splitDelimited(text, ',')]).toEqual(records))

  it('finds the delimiter even below a title and with commas in copied cells', () => {
    expect(findDelimiter('登记表\n姓名,电话\n张三,1')).toBe(',')
    expect(findDelimiter('姓名\t地址\n张三\t1栋,2单元\n')).toBe('\t')
    expect(findDelimiter('a;b\n1;2')).toBe(';')
    expect(findDelimiter('张三\n李四')).toBe(',')
  })
})

describe('writeCsv', () => {
  it('writes UTF-8 with its mark, CRLF, and no formula', async () => {
    const bytes = await writeCsv(
      columns,
      [
        ['=HYPERLINK("x")', 'a,b'],
        [-5, null],
        ['001', '多\n行'],
      ],
      { encoding: 'utf-8' },
    )
    expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)).toBe(
      '\ufeff编号,说明\r\n"\'=HYPERLINK(""x"")","a,b"\r\n-5,\r\n001,"多\n行"\r\n',
    )
  })

  it('writes all of GB18030, rare hanzi included', async () => {
    const bytes = await writeCsv(columns, [['𠮷䶮', '㐂€']], { encoding: 'gb18030' })
    expect(new TextDecoder('gb18030', { fatal: true }).decode(bytes)).toContain('𠮷䶮,㐂€')
  })

  it('comes back as it went, whatever the cells hold', async () => {
    const cell = fc
      .oneof(
        fc.string({ unit: 'grapheme' }),
        fc.string({ unit: fc.constantFrom('"', ',', '\n', '=', "'", '\t', '甲', 'a', ';') }),
      )
      .map((text) => text.replace(/(?![\t\n])\p{Cc}/gu, '').trim())
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell), { maxLength: 20 }), async (rows) => {
        const bytes = await writeCsv(columns, rows, { encoding: 'utf-8', escapeFormulae: false })
        const records = [...splitDelimited(new TextDecoder().decode(bytes), ',')]
        expect(records.slice(1)).toEqual(rows)
        const safe = await writeCsv(columns, rows, { encoding: 'utf-8' })
        for (const [, ...cells] of splitDelimited(new TextDecoder().decode(safe), ','))
          for (const text of cells) expect(text).not.toMatch(/^\s*[=+\-@\t]/)
      }),
    )
  })

  it('is read again by the reader', async () => {
    const bytes = await writeCsv(
      columns,
      [
        ['0012', '=1+1'],
        ['+86 138', '-'],
      ],
      { encoding: 'gb18030' },
    )
    const { rows, encoding } = openText(bytes, { name: 'x.csv', limits: tableLimits })
    expect(encoding).toBe('gb18030')
    expect([...(rows as Iterable<{ cells: string[] }>)].map((row) => row.cells)).toEqual([
      ['编号', '说明'],
      ['0012', '=1+1'],
      ['+86 138', '-'],
    ])
  })
})
