export type AreaRow = { code: string; name: string; level: string; parentCode: string | null }
export type AreaReason = 'code' | 'name' | 'twice' | 'parent' | 'circle'
export type BadRow = { line: number; text: string; reason: AreaReason }
export type AreaTable = { areas: AreaRow[]; bad: BadRow[] }

const CODE = /^\d{2,12}$/
const HEAD = /代码|code/i

const cellsOf = (line: string): string[] =>
  line.split(line.includes('\t') ? '\t' : /[,，;；]/).map((cell) =>
    cell
      .normalize('NFKC')
      .trim()
      .replace(/^"(.*)"$/, '$1'),
  )

/** Whether following the parents from an area comes back to it. */
function goesRound(area: AreaRow, byCode: ReadonlyMap<string, AreaRow>): boolean {
  const seen = new Set<string>()
  for (
    let each: AreaRow | undefined = area;
    each;
    each = each.parentCode === null ? undefined : byCode.get(each.parentCode)
  ) {
    if (seen.has(each.code)) return true
    seen.add(each.code)
  }
  return false
}

/**
 * Reads four columns: code, name, level, code of the parent. Columns are parted by tabs (a spreadsheet) or commas; a first
 * row of headings is passed over. A row that cannot be used is named with its line and the reason.
 */
export function parseAreaTable(text: string): AreaTable {
  const rows = text
    .split(/\r?\n/)
    .map((line, index) => ({ line: index + 1, text: line.trim(), cells: cellsOf(line) }))
    .filter(({ text: whole, cells }, index) => whole !== '' && !(index === 0 && HEAD.test(cells[0] ?? '')))
  const bad: BadRow[] = []
  const byCode = new Map<string, AreaRow>()
  const lines = new Map<string, { line: number; text: string }>()
  for (const { line, text: whole, cells } of rows) {
    const [code = '', name = '', level = '', parent = ''] = cells
    const no = (reason: AreaReason) => bad.push({ line, text: whole, reason })
    if (!CODE.test(code)) no('code')
    else if (name === '') no('name')
    else if (byCode.has(code)) no('twice')
    else {
      byCode.set(code, { code, name, level: level || name.slice(-2), parentCode: parent === '' ? null : parent })
      lines.set(code, { line, text: whole })
    }
  }
  for (const area of byCode.values()) {
    const at = lines.get(area.code)
    if (!at) continue
    if (area.parentCode !== null && !byCode.has(area.parentCode)) bad.push({ ...at, reason: 'parent' })
    else if (goesRound(area, byCode)) bad.push({ ...at, reason: 'circle' })
  }
  return { areas: [...byCode.values()], bad: bad.sort((a, b) => a.line - b.line) }
}

export type Level = { code: string; name: string; level: string }

/** From the top down; a level without a name is left out, and what is below it hangs on what is above. */
export function chainOf(levels: readonly Level[]): AreaTable {
  const areas: AreaRow[] = []
  const bad: BadRow[] = []
  levels.forEach(({ code, name, level }, index) => {
    if (name.trim() === '') return
    const row = { line: index + 1, text: name }
    if (!CODE.test(code.trim())) bad.push({ ...row, reason: 'code' })
    else if (areas.some((area) => area.code === code.trim())) bad.push({ ...row, reason: 'twice' })
    areas.push({ code: code.trim(), name: name.trim(), level: level.trim(), parentCode: areas.at(-1)?.code ?? null })
  })
  return { areas, bad }
}
