import { ZipWriter } from './zip-writer.ts'

// For tests only: workbooks written by hand, as other programs write them.

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

export type TestSheet = { name: string; data: string; state?: 'hidden' | 'veryHidden' }
export type TestWorkbook = { sheets: TestSheet[]; strings?: string; styles?: string; from1904?: boolean }

/** `data` is what stands inside `<sheetData>`. */
export async function testWorkbook({ sheets, strings, styles, from1904 }: TestWorkbook): Promise<Uint8Array> {
  const links = sheets.map((_, at) => link(`rId${at + 1}`, 'worksheet', `worksheets/sheet${at + 1}.xml`))
  const listed = sheets.map(
    ({ name, state }, at) =>
      `<sheet name="${name}" sheetId="${at + 1}"${state ? ` state="${state}"` : ''} r:id="rId${at + 1}"/>`,
  )
  return pack({
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': `<Relationships>${link('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml':
      `<workbook ${main} xmlns:r="${relations}"><workbookPr date1904="${from1904 ? 1 : 0}"/>` +
      `<sheets>${listed.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${links.join('')}${link('s', 'sharedStrings', 'sharedStrings.xml')}${link('t', 'styles', '/xl/styles.xml')}</Relationships>`,
    'xl/sharedStrings.xml': `<sst ${main}>${strings ?? ''}</sst>`,
    'xl/styles.xml': `<styleSheet ${main}>${styles ?? ''}</styleSheet>`,
    ...Object.fromEntries(
      sheets.map(({ data }, at) => [
        `xl/worksheets/sheet${at + 1}.xml`,
        `<worksheet ${main}><sheetData>${data}</sheetData></worksheet>`,
      ]),
    ),
  })
}

export async function pack(parts: Record<string, string | Iterable<string>>): Promise<Uint8Array> {
  const zip = new ZipWriter()
  for (const [name, content] of Object.entries(parts))
    await zip.add(name, typeof content === 'string' ? [content] : content)
  return zip.finish()
}

function link(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${relations}/${type}" Target="${target}"/>`
}
