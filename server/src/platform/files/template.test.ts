import { readXlsx } from 'hucre'
import { describe, expect, it } from 'vitest'
import { FileRefused } from './file-refused.ts'
import { readTable } from './read-table.ts'
import { fillTemplate, outlineTemplate } from './template.ts'
import { WorkbookGuard } from './workbook-guard.ts'
import { writeDocx } from './write-docx.ts'
import { writeXlsx } from './write-xlsx.ts'
import { ZipWriter } from './zip-writer.ts'

const repack = async (bytes: Uint8Array, parts: Record<string, (xml: string) => string>) => {
  const guard = new WorkbookGuard(bytes, 1e8)
  const zip = new ZipWriter()
  for (const name of guard.names)
    if (parts[name]) await zip.add(name, [parts[name](guard.text(name))])
    else zip.addPacked(name, guard.packed(name))
  return zip.finish()
}

const plain = writeXlsx({
  sheets: [
    {
      name: '日报',
      columns: [{ header: '街道日报表' }, { header: '' }, { header: '', type: 'number' }],
      rows: [
        ['单位', '（待填）', null],
        ['电话探访', null, 0],
        ['入户走访', null, 0],
        ['合计', null, 7],
      ],
    },
    { name: '名单', columns: [{ header: '姓名' }, { header: '电话' }], rows: [['示例', '138']] },
  ],
})
const withFormula = async () =>
  repack(await plain, {
    'xl/worksheets/sheet1.xml': (xml) =>
      xml
        .replace(/(<c r="C5" s="\d+">)<v>7<\/v>/, '$1<f>SUM(C3:C4)</f><v>7</v>')
        .replace('</sheetData>', '</sheetData><mergeCells count="1"><mergeCell ref="A1:C1"/></mergeCells>'),
  })

describe('a workbook as a template', () => {
  it('is shown as a grid with its merged cells and formulas', async () => {
    const outline = await outlineTemplate(await withFormula())
    if (outline.kind !== 'xlsx') throw new Error('no workbook')
    const [first, second] = outline.sheets
    expect(first).toMatchObject({ name: '日报', lines: 5, columns: 3, cut: false })
    expect(first!.merged).toEqual([{ line: 1, lastLine: 1, column: 0, lastColumn: 2 }])
    expect(first!.cells).toContainEqual({ line: 5, column: 2, text: '7', formula: true })
    expect(second!.name).toBe('名单')
  })

  it('is filled where it was pointed at, and nowhere else', async () => {
    const original = await withFormula()
    const fill = {
      values: [
        ['0!B2', '=1+1'],
        ['0!C3', 1204],
        ['0!C4', 16],
      ] as [string, string | number][],
    }
    const filled = await fillTemplate(original, fill)
    const { sheets } = await readXlsx(filled, { readStyles: true })
    expect(sheets[0]!.rows.slice(0, 4)).toEqual([
      ['街道日报表', '', ''],
      ['单位', '=1+1', null],
      ['电话探访', null, 1204],
      ['入户走访', null, 16],
    ])
    expect(sheets[0]!.merges).toHaveLength(1)
    const guard = new WorkbookGuard(filled, 1e8)
    const xml = guard.text('xl/worksheets/sheet1.xml')
    expect(xml).toMatch(/<c r="C5" s="\d+"><f>SUM\(C3:C4\)<\/f><\/c>/)
    expect(xml.match(/<f>/g)).toHaveLength(1)
    expect(guard.text('xl/workbook.xml')).toContain('fullCalcOnLoad="1"')
    const before = new WorkbookGuard(original, 1e8)
    expect(guard.names).toEqual(before.names)
    for (const name of before.names.filter((one) => !/sheet1|workbook\.xml$/.test(one)))
      expect(guard.text(name), name).toBe(before.text(name))
    expect(await fillTemplate(original, fill)).toEqual(filled)
  })

  it('shows texts that a spreadsheet program keeps in a place of their own', async () => {
    const zip = new ZipWriter()
    const guard = new WorkbookGuard(await plain, 1e8)
    for (const name of guard.names) {
      const xml = guard.text(name)
      if (name === 'xl/worksheets/sheet1.xml')
        await zip.add(name, [xml.replace(/t="inlineStr"><is><t>单位<\/t><\/is>/, 't="s"><v>1</v>')])
      else if (name === 'xl/_rels/workbook.xml.rels')
        await zip.add(name, [
          xml.replace(
            '</Relationships>',
            '<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/></Relationships>',
          ),
        ])
      else zip.addPacked(name, guard.packed(name))
    }
    await zip.add('xl/sharedStrings.xml', ['<sst><si><t>甲</t></si><si><t>报送单位</t></si></sst>'])
    const outline = await outlineTemplate(zip.finish())
    if (outline.kind !== 'xlsx') throw new Error('no workbook')
    expect(outline.sheets[0]!.cells).toContainEqual({ line: 2, column: 0, text: '报送单位', formula: false })
  })

  it('takes a list from the row pointed at on, the rows looking like the first, and the mark below', async () => {
    const rows = Array.from({ length: 30 }, (_, n) => [`第${n}位`, `+86${n}`])
    const filled = await fillTemplate(await plain, {
      values: [],
      list: { spots: ['1!A2', '1!B2'], rows },
      mark: '导出：林 · 2026-11-23 14:05',
    })
    const table = await readTable(filled, { name: 'x', sheet: '名单' })
    expect(table.rows.map(({ cells }) => cells)).toEqual(rows)
    const { sheets } = await readXlsx(filled, { readStyles: true })
    expect(sheets[1]!.rows.at(-1)).toEqual(['※ 导出：林 · 2026-11-23 14:05', null])
    expect(sheets[1]!.cells?.get('20,1')?.style?.numFmt).toBe('@')
  })
})

const letter = () =>
  writeDocx({
    title: '情况专报',
    blocks: [
      {
        paragraph: '截至____，共走访（ ）户，其中',
        runs: [{ text: '截至__' }, { text: '__，共走访（ ）户', bold: true }],
      },
      { paragraph: '报送单位：' },
      {
        table: {
          header: ['姓名', '住址'],
          rows: [
            ['', ''],
            ['', ''],
            ['', ''],
            ['合计', ''],
          ],
        },
      },
    ],
  })

describe('a letter as a template', () => {
  it('is shown with its blanks and tables, and filled in them', async () => {
    const bytes = await letter()
    const outline = await outlineTemplate(bytes)
    if (outline.kind !== 'docx') throw new Error('no letter')
    const text = outline.blocks.flatMap((block) => ('paragraph' in block ? [block.paragraph] : []))
    const line = text.find(({ pieces }) => pieces.length > 2)!
    expect(line.pieces.map((piece) => [piece.text, piece.blank])).toEqual([
      ['截至', null],
      ['____', 0],
      ['，共走访（', null],
      [' ', 1],
      ['）户', null],
    ])
    const table = outline.blocks.flatMap((block) => ('table' in block ? [block.table] : []))[0]!
    expect(table.rows).toHaveLength(5)
    const cell = (row: number, column: number) => `p${table.rows[row]![column]!.paragraphs[0]!.paragraph}`
    const filled = await fillTemplate(bytes, {
      values: [
        [`p${line.paragraph}.0`, '11月23日<20时>'],
        [`p${line.paragraph}.1`, 212],
        [cell(4, 1), 3],
      ],
      list: {
        spots: [cell(1, 0), cell(1, 1)],
        rows: [
          ['陈*', '3栋'],
          ['王*', '4栋'],
        ],
      },
      mark: '导出：林',
    })
    const after = await outlineTemplate(filled)
    if (after.kind !== 'docx') throw new Error('no letter')
    const said = after.blocks.flatMap((block) =>
      'paragraph' in block
        ? [block.paragraph.pieces.map((piece) => piece.text).join('')]
        : block.table.rows.map((row) =>
            row.map((one) => one.paragraphs.map(({ pieces }) => pieces.map((p) => p.text).join('')).join('')).join('|'),
          ),
    )
    expect(said).toContain('截至11月23日<20时>，共走访（212）户')
    expect(said.filter((one) => one.includes('|'))).toEqual(['姓名|住址', '陈*|3栋', '王*|4栋', '|', '合计|3'])
    expect(said.at(-1)).toBe('※ 导出：林')
    expect(await fillTemplate(filled, { values: [] })).toBeInstanceOf(Uint8Array)
    const xml = new WorkbookGuard(filled, 1e8).text('word/document.xml')
    expect(xml.indexOf('※ 导出')).toBeLessThan(xml.lastIndexOf('<w:sectPr'))
  })
})

describe('what is no template', () => {
  const refused = async (bytes: Uint8Array) =>
    outlineTemplate(bytes).then(
      () => 'taken',
      (error: unknown) => (error instanceof FileRefused ? error.code : `not refused but ${String(error)}`),
    )
  it('is refused, and the server goes on', async () => {
    const cut = (await plain).slice(0, 900)
    const macros = new ZipWriter()
    await macros.add('xl/workbook.xml', ['<workbook/>'])
    await macros.add('xl/vbaProject.bin', ['x'])
    const marks = await repack(await plain, {
      'xl/worksheets/sheet1.xml': (xml) => xml.replace('<sheetData>', '<!DOCTYPE x [<!ENTITY a "b">]><sheetData>'),
    })
    const bomb = new ZipWriter()
    await bomb.add(
      'word/document.xml',
      Array.from({ length: 2000 }, () => ' '.repeat(65_536)),
    )
    expect(await refused(new Uint8Array())).toBe('file-empty')
    expect(await refused(new TextEncoder().encode('<html>病毒扫描</html>'))).toBe('file-not-a-table')
    expect(await refused(cut)).toBe('file-damaged')
    expect(await refused(macros.finish())).toBe('file-not-a-table')
    expect(await refused(marks)).toBe('file-damaged')
    expect(await refused(bomb.finish())).toBe('file-too-large')
    expect(await refused(await plain)).toBe('taken')
  })
})
