import { type DoorRead, parseDoor } from '../../places/door.ts'

/** A door found in a text: what was written, and where. */
export type DoorFound = { text: string; at: number; door: DoorRead }

const numeral = '[一二三四五六七八九十]{1,3}'
const building = `第?(?:\\d{1,3}[A-Za-z]?|${numeral}|[A-Za-z]\\d{0,2}) ?(?:号楼|栋|幢|座|#楼?)`
const unit = `(?:第?(?:\\d{1,2}|${numeral}|[A-Za-z]) ?(?:单元|门|梯)|\\d{1,2}-)`
const letter = '(?:[A-Za-z](?![A-Za-z]))?'
const room = `[A-Za-z]?\\d{2,5}${letter}(?:号?[室房]|号(?![楼栋]))?`
/** A number behind which one of these stands is an amount or a time, not a room. */
const noRoom = '(?!\\d|\\.\\d|元|块|克|斤|公斤|kg|KG|g\\b|ml|ML|点|分|月|日|年|%|份|盒|箱|袋|个|人|位|米)'

/** The most telling first; what a shape cannot be without is looked for before it is tried. */
const shapes = (
  [
    [/[栋幢座#]|号楼/, `${building}[- ]?(?:${unit}[- ]?)?(?:\\d{1,2}[层楼][- ]?)?${room}`],
    [/巷/, `(?:\\d{1,3}|${numeral})巷\\d{1,4}号(?:[- ]?\\d{2,4}[室房]?)?`],
    [/-/, `(?:\\d{1,3}[A-Za-z]?|[A-Za-z]\\d{0,2})-(?:\\d{1,2}|[A-Za-z])-(?:\\d{1,3}-)?${room}`],
    [/[-/]/, `(?:\\d{1,3}[A-Za-z]?|[A-Za-z]\\d{0,2})[-/][A-Za-z]?\\d{3,5}${letter}(?:号?[室房])?${noRoom}`],
    [/单元|门|梯/, `(?:\\d{1,2}|${numeral})(?:单元|门|梯)[- ]?${room}`],
    [/号/, `\\d{1,4}号(?![楼栋])(?:[- ]?\\d{3,4}[室房]?)?`],
    [/\d{3}/, `\\d{3,4}${letter}[室房]?${noRoom}`],
  ] as const
).map(([needs, shape]) => ({ needs, shape: new RegExp(shape, 'g') }))

const estate = /[\u4e00-\u9fff]{1,10}(?:里|园|苑|村|小区|城|府|居|庭|湾|路|街|弄|公寓|大院)$/
const REACH = 14

const begins = (text: string, at: number): boolean =>
  at === 0 || !/[\dA-Za-z.:*+×#年月-]/.test(text.charAt(at - 1)) || /[\d.] $/.test(text.slice(0, at))

/** The door that a short text names, or null. Hyphens are those of `plain`. */
export function findDoor(text: string): DoorFound | null {
  if (!/[\d巷栋幢座]|单元/.test(text)) return null
  for (const { needs, shape } of shapes) {
    if (!needs.test(text)) continue
    for (const match of text.matchAll(shape)) {
      if (!begins(text, match.index)) continue
      const before = text.slice(Math.max(0, match.index - REACH), match.index)
      const place = estate.exec(before)?.[0] ?? ''
      const written = match[0].trim()
      const door = parseDoor((place + written).replace('/', '-'))
      if (door) return { text: place + written, at: match.index - place.length, door }
    }
  }
  return null
}

const partOfDoor =
  /^(?:(?:\d{1,3}|[一二三四五六七八九十]{1,3}|[A-Z])(?:号楼|栋|幢|座)(?:\d{1,2}[层楼])?|\d{1,2}[层楼])(?!\d)/

/** A building or a floor without a room, at the beginning of a text; empty where there is none. */
export const beginningOfDoor = (text: string): string => partOfDoor.exec(text)?.[0] ?? ''

/** The one building that a title names, `蔬菜包(3栋)`; empty where there is none or several. */
export function buildingIn(text: string): string {
  const found = text.match(/(?:\d{1,3}|[A-Za-z])(?:号楼|栋|幢|座)(?![ -]?\d)/g) ?? []
  return new Set(found).size === 1 ? (found[0] ?? '') : ''
}
