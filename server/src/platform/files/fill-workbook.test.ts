import { describe, expect, it } from 'vitest'
import { planFill } from './fill-plan.ts'
import type { FillRequest } from './fill-request.ts'
import { fillWorkbook } from './fill-workbook.ts'
import { openTable } from './open-table.ts'
import { tableLimits } from './table.ts'
import { pack } from './test-workbook.ts'
import { WorkbookGuard } from './workbook-guard.ts'

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** A workbook with everything around its rows that a program may put there; `x` is the prefix of its elements. */
const workbook = (rows: string, { x = '', before = '', after = '' } = {}): Promise<Uint8Array> =>
  pack({
    '[Content_Types].xml': `<Types><Override PartName="/xl/calcChain.xml" ContentType="c"/><Override PartName="/xl/workbook.xml" ContentType="w"/></Types>`,
    '_rels/.rels': `<Relationships><Relationship Id="r" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="表" sheetId="1" r:id="r1"/></sheets><calcPr calcId="1"/></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="r1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${relations}/calcChain" Target="calcChain.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
    'xl/calcChain.xml': '<calcChain/>',
    'xl/media/picture.png': 'png',
    'xl/worksheets/sheet1.xml': `<${x}worksheet xmlns${x ? ':x' : ''}="${main}">${before}<${x}sheetData>${rows}</${x}sheetData>${after}</${x}worksheet>`,
  })

const header = '<row r="1" spans="1:2"><c r="A1" t="str"><v>甲</v></c><c r="B1" s="1" t="str"><v>乙</v></c></row>'

async function fill(bytes: Uint8Array, request: Partial<FillRequest>): Promise<WorkbookGuard> {
  const whole = { name: 'x', limits: tableLimits, headerLine: 1, columns: [], rows: [], only: false, ...request }
  const plan = await planFill(await openTable(bytes, whole), whole)
  return new WorkbookGuard(await fillWorkbook(bytes, plan, tableLimits), 1e7)
}
const sheetOf = (guard: WorkbookGuard): string => guard.text('xl/worksheets/sheet1.xml')

describe('formulas', () => {
  const rows =
    header +
    '<row r="2"><c r="A2"><v>1</v></c><c r="B2"><f t="shared" ref="B2:B4" si="3">A2*2</f><v>2</v></c></row>' +
    '<row r="3"><c r="A3"><v>2</v></c><c r="B3"><f t="shared" si="3"/><v>4</v></c></row>' +
    '<row r="4"><c r="A4"><v>3</v></c><c r="B4"><f t="shared" si="3"/><v>6</v></c></row>'

  it('that others share go with it, and the order of calculation with them', async () => {
    const guard = await fill(await workbook(rows), { columns: [{ at: 1 }], rows: [{ line: 2, cells: ['写'] }] })
    const xml = sheetOf(guard)
    expect(xml).not.toContain('<f')
    expect(xml).toContain('<c r="B3"><v>4</v></c>')
    expect(guard.has('xl/calcChain.xml')).toBe(false)
    expect(guard.text('[Content_Types].xml')).toBe(
      '<Types><Override PartName="/xl/workbook.xml" ContentType="w"/></Types>',
    )
    expect(guard.text('xl/_rels/workbook.xml.rels')).not.toContain('calcChain')
    expect(guard.text('xl/workbook.xml')).toContain('<calcPr fullCalcOnLoad="1" calcId="1"/>')
  })

  it('that are not written over stay, and everything else with them', async () => {
    const bytes = await workbook(rows)
    const guard = await fill(bytes, { columns: [{ append: '答' }], rows: [{ line: 3, cells: ['是'] }] })
    expect(sheetOf(guard)).toContain(
      '<c r="B3"><f t="shared" si="3"/><v>4</v></c><c r="C3" t="inlineStr"><is><t>是</t></is></c>',
    )
    expect(guard.names).toEqual(new WorkbookGuard(bytes, 1e7).names)
    // Their results are of the time before we wrote.
    expect(guard.text('xl/workbook.xml')).toContain('fullCalcOnLoad="1"')
  })

  it('of rows that are moved become their results', async () => {
    const guard = await fill(await workbook(rows), { only: true, rows: [{ line: 4, cells: [] }] })
    expect(sheetOf(guard)).toContain('<row r="2"><c r="A2"><v>3</v></c><c r="B2"><v>6</v></c></row></sheetData>')
  })
})

describe('what stands around the rows', () => {
  it('takes a width, the extent, a note and a foot where the format wants them', async () => {
    const before = '<dimension ref="A1:B2"/><sheetFormatPr/><cols><col min="1" max="2" width="9"/></cols>'
    const after =
      '<conditionalFormatting sqref="A2"><cfRule type="x"><extLst><ext/></extLst></cfRule></conditionalFormatting>' +
      '<pageMargins left="1"/><drawing r:id="d"/><extLst><ext a="x>y"/></extLst>'
    const bytes = await workbook(`${header}<row r="2"><c r="A2"><v>1</v></c></row>`, { before, after })
    const wide = sheetOf(await fill(bytes, { columns: [{ append: '结果' }] }))
    expect(wide).toContain('<dimension ref="A1:C2"/>')
    expect(wide).toContain('width="9"/><col min="3" max="3" width="14" customWidth="1"/></cols>')
    const marked = sheetOf(await fill(bytes, { mark: '甲' }))
    expect(marked).toContain(
      '<row r="4"><c r="A4" t="inlineStr"><is><t xml:space="preserve">※ 甲</t></is></c></row></sheetData>',
    )
    expect(marked).toContain('<pageMargins left="1"/><headerFooter><oddFooter>')
    expect(marked).toContain('</oddFooter></headerFooter><drawing r:id="d"/>')
    expect(marked).toContain(after.slice(0, after.indexOf('<pageMargins')))
  })

  it('links move with their rows', async () => {
    const rows = `${header}<row r="2"><c r="A2"><v>1</v></c></row><row r="3"><c r="A3"><v>2</v></c></row>`
    const after = '<hyperlinks><hyperlink ref="A2" r:id="a"/><hyperlink ref="A3" r:id="b"/></hyperlinks>'
    const xml = sheetOf(await fill(await workbook(rows, { after }), { only: true, rows: [{ line: 3, cells: [] }] }))
    expect(xml).toContain('<hyperlinks><hyperlink ref="A2" r:id="b"/></hyperlinks>')
  })
})

describe('rows', () => {
  it('without references, with a prefix, empty or not there at all', async () => {
    const rows =
      '<x:row><x:c t="str"><x:v>甲</x:v></x:c><x:c t="str"><x:v>乙</x:v></x:c></x:row>' +
      '<x:row/><x:row><x:c><x:v>1</x:v></x:c></x:row>'
    const guard = await fill(await workbook(rows, { x: 'x:' }), {
      columns: [{ at: 1 }],
      rows: [2, 3, 5].map((line) => ({ line, cells: [line] })),
    })
    expect(sheetOf(guard)).toContain(
      '<x:row><x:c r="B2"><x:v>2</x:v></x:c></x:row><x:row><x:c><x:v>1</x:v></x:c><x:c r="B3"><x:v>3</x:v></x:c></x:row>' +
        '<x:row r="5"><x:c r="B5"><x:v>5</x:v></x:c></x:row></x:sheetData>',
    )
  })

  it('a number beside a day does not become one', async () => {
    const rows = `${header}<row r="2"><c r="A2"><v>1</v></c><c r="B2" s="1"><v>46083</v></c></row>`
    const guard = await fill(await workbook(rows), { columns: [{ append: '次' }], rows: [{ line: 2, cells: [3] }] })
    expect(sheetOf(guard)).toContain('<c r="C2" s="1" t="inlineStr"><is><t>3</t></is></c>')
  })
})
