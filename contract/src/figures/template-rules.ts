import { readSpot } from '../common/spot.ts'
import type { Slot, TemplateOutline } from './template-schema.ts'

/** Why a form cannot be filled as it was taught, and at which places. */
export type SlotFault = { what: 'twice' | 'no_such_place' | 'formula' | 'several_lists'; at: string[] }

type Workbook = Extract<TemplateOutline, { kind: 'xlsx' }>
type Letter = Extract<TemplateOutline, { kind: 'docx' }>

const isCell = ({ sheets }: Workbook, at: string): boolean => {
  const spot = readSpot(at)
  return spot?.kind === 'cell' && sheets[spot.sheet] !== undefined
}

const isFormulaAt = ({ sheets }: Workbook, at: string): boolean => {
  const spot = readSpot(at)
  if (spot?.kind !== 'cell') return false
  const cells = sheets[spot.sheet]?.cells ?? []
  return cells.some((cell) => cell.formula && cell.line === spot.line && cell.column === spot.column)
}

type Place = { blanks: number; row: string | undefined }

/** Every paragraph of a letter: how many blanks it has, and the row of a table it stands in. */
const paragraphsOf = ({ blocks }: Letter): Map<number, Place> => {
  const places = new Map<number, Place>()
  const put = (one: { paragraph: number; pieces: readonly { blank: number | null }[] }, row?: string) =>
    places.set(one.paragraph, { blanks: one.pieces.filter(({ blank }) => blank !== null).length, row })
  blocks.forEach((block, at) => {
    if ('paragraph' in block) put(block.paragraph)
    else
      block.table.rows.forEach((cells, row) =>
        cells.forEach(({ paragraphs }) => paragraphs.forEach((one) => put(one, `${at}.${row}`))),
      )
  })
  return places
}

/** The row in which a list begins: all its columns are pointed at in one. Undefined where a list cannot begin. */
const listRowOf = (outline: TemplateOutline, at: string): string | undefined => {
  const spot = readSpot(at)
  if (spot?.kind === 'cell') return `${spot.sheet}.${spot.line}`
  if (spot?.kind !== 'paragraph' || outline.kind !== 'docx') return undefined
  return paragraphsOf(outline).get(spot.paragraph)?.row
}

const isThere = (outline: TemplateOutline, at: string): boolean => {
  if (outline.kind === 'xlsx') return isCell(outline, at)
  const spot = readSpot(at)
  if (spot?.kind !== 'paragraph') return false
  const place = paragraphsOf(outline).get(spot.paragraph)
  return place !== undefined && (spot.blank === null || spot.blank < place.blanks)
}

/** Whether every place is one of the form, is pointed at once, counts nothing by itself, and its columns make one list. */
export const faultOf = (outline: TemplateOutline, slots: readonly Slot[]): SlotFault | undefined => {
  const spots = slots.map(({ at }) => at)
  const twice = spots.filter((at, n) => spots.indexOf(at) !== n)
  if (twice.length > 0) return { what: 'twice', at: twice }
  const nowhere = spots.filter((at) => !isThere(outline, at))
  if (nowhere.length > 0) return { what: 'no_such_place', at: nowhere }
  const formulas = outline.kind === 'xlsx' ? spots.filter((at) => isFormulaAt(outline, at)) : []
  if (formulas.length > 0) return { what: 'formula', at: formulas }
  const columns = slots.filter(({ content }) => content.type === 'column').map(({ at }) => at)
  const rows = new Set(columns.map((at) => listRowOf(outline, at)))
  if (rows.size > 1 || rows.has(undefined)) return { what: 'several_lists', at: columns }
  return undefined
}

/** Lines a list has room for before something else stands below it; null = as many as there are. */
export const roomFor = (outline: TemplateOutline, slots: readonly Slot[]): number | null => {
  const first = slots.find(({ content }) => content.type === 'column')
  const spot = first && readSpot(first.at)
  if (spot?.kind !== 'cell' || outline.kind !== 'xlsx') return null
  const below = (outline.sheets[spot.sheet]?.cells ?? []).map(({ line }) => line).filter((line) => line > spot.line)
  return below.length === 0 ? null : Math.min(...below) - spot.line
}
