import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { FileRefused } from './file-refused.ts'
import { type ReadTableOptions, readTable } from './read-table.ts'
import { pack, testWorkbook } from './test-workbook.ts'
import { writeXlsx } from './write-xlsx.ts'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

async function refusal(bytes: Uint8Array, options: Partial<ReadTableOptions> = {}): Promise<string> {
  const outcome = await readTable(bytes, { name: 'x.xlsx', ...options }).catch((error: unknown) => error)
  expect(outcome).toBeInstanceOf(FileRefused)
  return (outcome as FileRefused).code
}

const goodWorkbook = writeXlsx({
  sheets: [
    {
      name: 'a',
      columns: [{ header: 'x' }, { header: 'y' }],
      rows: Array.from({ length: 500 }, (_, n) => [n, `值${n}`]),
    },
  ],
})

describe('files that are no tables', () => {
  it.each([
    ['nothing', new Uint8Array(), 'file-empty'],
    ['blanks', utf8(' \r\n\t\n　'), 'file-empty'],
    ['only commas', utf8(',,,\n,,,\n'), 'file-empty'],
    ['a page', utf8('\n<!DOCTYPE html><html><table><tr><td>1'), 'file-not-a-table'],
    ['a page in disguise', utf8('<table><tr><td>张三</td></tr></table>'), 'file-not-a-table'],
    ['an answer in JSON', utf8('{"error": "login"}'), 'file-not-a-table'],
    ['a PDF', utf8('%PDF-1.7\n%âãÏÓ'), 'file-not-a-table'],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13), 'file-not-a-table'],
    ['an old letter', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, ...new Uint8Array(600)), 'file-damaged'],
    ['broken text', Uint8Array.of(0x61, 0x2c, 0x80, 0xff, 0xff, 0x0a), 'file-encoding'],
    ['text cut inside a character', utf8('姓名,电话\n张').slice(0, -1), 'file-damaged'],
  ])('%s', async (_, bytes, code) => expect(await refusal(bytes)).toBe(code))

  it('a letter under a wrong name', async () => {
    const letter = await pack({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<w:document/>' })
    expect(await refusal(letter)).toBe('file-not-a-table')
  })

  it('random bytes never do more than be refused', async () => {
    for (let n = 0; n < 4; n += 1) expect(await refusal(new Uint8Array(randomBytes(3000)))).toMatch(/^file-/)
  })
})

it.each([
  ['a scanned page', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16), 'picture'],
  ['a letter', utf8('{\\rtf1 x}'), 'letter'],
  ['a web archive', utf8('MIME-Version: 1.0\nContent-Type: multipart/related'), 'web archive'],
  ['a packed archive', Uint8Array.of(0x52, 0x61, 0x72, 0x21, 0x1a, 7), 'archive'],
])('%s is named for what it is', (_, bytes, found) =>
  expect(readTable(bytes, { name: '名单.xlsx' })).rejects.toMatchObject({
    code: 'file-not-a-table',
    detail: { found },
  }),
)

describe('damaged workbooks', () => {
  it.each([30, 400, 2000, -1, -30])('cut at %d', async (at) =>
    expect(await refusal((await goodWorkbook).slice(0, at))).toBe('file-damaged'),
  )

  it('one changed byte in the sheet', async () => {
    const bytes = (await goodWorkbook).slice()
    const middle = bytes.length - 900
    bytes[middle] = (bytes[middle] ?? 0) ^ 0x55
    expect(await refusal(bytes)).toBe('file-damaged')
  })

  it('a sheet that ends in the middle of a cell', async () => {
    const bytes = await pack({
      '_rels/.rels': '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="w.xml"/></Relationships>',
      'w.xml': '<workbook><sheet name="a" r:id="b"/></workbook>',
      '_rels/w.xml.rels': '<Relationships><Relationship Id="b" Type="x/worksheet" Target="s.xml"/></Relationships>',
      's.xml': '<worksheet><row><c><v>1</v></c></row><row><c><v>2',
    })
    expect(await refusal(bytes)).toBe('file-damaged')
  })
})

describe('greedy files', () => {
  it('bytes', async () => expect(await refusal(utf8('a,b\n1,2'), { limits: { bytes: 5 } })).toBe('file-too-large'))

  it('rows and cells', async () => {
    const bytes = utf8(`a,b\n${'1,2\n'.repeat(100)}`)
    expect(await refusal(bytes, { limits: { rows: 99 } })).toBe('file-too-many-rows')
    expect(await refusal(bytes, { limits: { cells: 199 } })).toBe('file-too-many-rows')
    expect((await readTable(bytes, { name: 'x', limits: { rows: 100, cells: 200 } })).rows).toHaveLength(100)
  })

  it('columns and one endless cell', async () => {
    expect(await refusal(utf8(`${'a,'.repeat(600)}a\n`))).toBe('file-too-large')
    expect(await refusal(utf8(`a,b\n"${'x'.repeat(40_000)}",1\n`))).toBe('file-too-large')
    const corner = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>'
    expect(await refusal(await testWorkbook({ sheets: [{ name: 'a', data: corner }] }))).toBe('file-too-large')
    const cell = `<row><c t="str"><v>${'x'.repeat(3_000_000)}</v></c></row>`
    expect(await refusal(await testWorkbook({ sheets: [{ name: 'a', data: cell }] }))).toBe('file-too-large')
  })

  it('a zip bomb that says how much it unpacks to', async () => {
    const bomb = await pack({ 'xl/bomb.xml': repeat(' '.repeat(1 << 20), 40) })
    expect(bomb.length).toBeLessThan(1 << 17)
    expect(await refusal(bomb, { limits: { unpackedBytes: 32 << 20 } })).toBe('file-too-large')
  })

  it('a zip bomb that lies about it', async () => {
    const bomb = await testWorkbook({
      sheets: [{ name: 'a', data: `<row><c><v>1</v></c></row>${' '.repeat(10 << 20)}` }],
    })
    const view = new DataView(bomb.buffer)
    for (let at = 0; at < bomb.length - 46; at += 1)
      if (view.getUint32(at, true) === 0x02014b50)
        view.setUint32(at + 24, Math.min(view.getUint32(at + 24, true), 900), true)
    expect(await refusal(bomb)).toBe('file-damaged')
  })

  it('a million empty rows around one that is not', async () => {
    const data = `<row><c t="str"><v>a</v></c><c t="str"><v>b</v></c></row>${'<row ht="15"><c s="1"/></row>'.repeat(1_000_000)}<row><c><v>7</v></c></row>`
    const table = await readTable(await testWorkbook({ sheets: [{ name: 'a', data }] }), { name: 'x' })
    expect(table.rows).toEqual([{ line: 1_000_002, cells: ['7', ''] }])
  })

  it('two hundred sheets, of which one is read', async () => {
    const sheets = Array.from({ length: 200 }, (_, n) => ({
      name: `s${n}`,
      data: `<row><c t="str"><v>甲</v></c><c t="str"><v>乙</v></c></row><row><c><v>${n}</v></c></row>`,
    }))
    const bytes = await testWorkbook({ sheets })
    const table = await readTable(bytes, { name: 'x', sheet: 's199' })
    expect(table.sheets).toHaveLength(200)
    expect(table.rows).toEqual([{ line: 2, cells: ['199', ''] }])
  })

  it('cells merged without end', async () => {
    const page = (times: number): string => `<table>${'<tr><td rowspan=60000 colspan=900>a<td>b'.repeat(times)}</table>`
    expect(await refusal(utf8(page(60_000)))).toMatch(/^file-/)
    const table = await readTable(utf8(page(3)), { name: 'x', limits: { columns: 5000 } })
    expect(table.rows.length).toBeLessThan(4)
  })

  it('tags that never end', async () => {
    expect(await refusal(utf8(`<table><tr><td>a<td>b<tr><td>c<td>${'<td '.repeat(300_000)}`))).toMatch(/^file-/)
    expect(await refusal(utf8(`<html>${'<!--'.repeat(300_000)}`))).toBe('file-not-a-table')
  })

  it('texts by numbers there are not', async () => {
    const cell = (number: string): string => `<c t="s"><v>${number}</v></c>`
    const data = `<row>${['0', '1', '7', '-1', '1e999', '0.5', 'x'].map(cell).join('')}<c><v>5</v></c></row>`
    const table = await readTable(
      await testWorkbook({ strings: '<si><t>甲</t></si>', sheets: [{ name: 'a', data }] }),
      {
        name: 'x',
      },
    )
    expect(table.header).toEqual(['甲', '', '', '', '', '', '', '5'])
  })

  it('entities of a DTD stay text', async () => {
    const data = '<!DOCTYPE a [<!ENTITY b "cc">]><row><c t="str"><v>&b;&amp;</v></c></row>'
    expect((await readTable(await testWorkbook({ sheets: [{ name: 'a', data }] }), { name: 'x' })).header).toEqual([
      '&b;&',
    ])
  })

  it('time and memory', async () => {
    const bytes = utf8(`a,b\n${'1,2\n'.repeat(300_000)}`)
    expect(await refusal(bytes, { limits: { seconds: 0.05 } })).toBe('file-took-too-long')
    const strings = Array.from({ length: 400_000 }, (_, n) => `<si><t>${n} ${'字'.repeat(20)}</t></si>`).join('')
    const data = '<row><c t="s"><v>399999</v></c></row>'
    const hungry = await testWorkbook({ strings, sheets: [{ name: 'a', data }] })
    expect(await refusal(hungry, { limits: { memoryMb: 24 } })).toBe('file-too-large')
  })
})

function* repeat(piece: string, times: number): Generator<string> {
  for (let n = 0; n < times; n += 1) yield piece
}
