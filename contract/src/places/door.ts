import { clean } from '../common/clean.ts'
import { floorOfRoom, normaliseBuildingName } from './building.ts'

/**
 * A door as people write it. `sure`: building and room are named as such. `likely`: bare numbers in the usual order, or a
 * house number. `doubtful`: no building, or the floor named is not the floor of the room; somebody has to look.
 */
export type DoorRead = {
  estate: string
  building: string
  unit: string
  floor: number | null
  room: string
  confidence: 'sure' | 'likely' | 'doubtful'
}

const name = '(?:\\d{1,3}[A-Z]?|[A-Z]\\d{0,3})'
const buildingPart = `第?(${name})(?:号楼|栋|幢|座|#楼?)`
const unitPart = '(?:第?([A-Z]|\\d{1,2})(?:单元|门|梯)|(\\d{1,2}|[A-Z])-)?'
const floorPart = '(?:(\\d{1,3})[层楼])?'
const roomPart = '([A-Z]?\\d{2,5}[A-Z]?)(?:号?[室房]|号)?'

/** Whatever stands in front of a bare number, and does not go on in it. Without looking behind: older Safari cannot. */
const before = '^(|.*?[^\\dA-Z-])'

type Groups = (string | undefined)[]
type Parts = Omit<DoorRead, 'floor'> & { floor?: string }

/** The shapes a door is written in, the most telling first. Each begins with whatever names the estate. */
const shapes: [RegExp, (groups: Groups) => Parts][] = [
  // 花苑里3栋2单元304 · 3号楼1单元5层502 · 3座502 · A座1203 · 3栋1-502
  [
    new RegExp(`^(.*?)${buildingPart}-?${unitPart}-?${floorPart}-?${roomPart}$`),
    ([estate = '', building = '', unit, other, floor = '', room = '']) => ({
      estate,
      building,
      unit: unit ?? other ?? '',
      floor,
      room,
      confidence: 'sure',
    }),
  ],
  // 12巷5号302 · 三巷8号 · 人民路15号302房
  [
    new RegExp(`^(.*?)((?:\\d{1,3}巷)?\\d{1,4}号)-?${floorPart}-?(?:${roomPart})?$`),
    ([estate = '', building = '', floor = '', room = '']) => ({
      estate,
      building,
      unit: '',
      floor,
      room,
      confidence: building.includes('巷') && room !== '' ? 'sure' : 'likely',
    }),
  ],
  // 3-1-502 · 12-2-1203 · 3-1-5-502
  [
    new RegExp(`${before}(${name})-(\\d{1,2}|[A-Z])-(?:(\\d{1,3})-)?${roomPart}$`),
    ([estate = '', building = '', unit = '', floor = '', room = '']) => ({
      estate,
      building,
      unit,
      floor,
      room,
      confidence: 'likely',
    }),
  ],
  // 3-502
  [
    new RegExp(`${before}(${name})-([A-Z]?\\d{3,5}[A-Z]?)(?:号?[室房])?$`),
    ([estate = '', building = '', room = '']) => ({ estate, building, unit: '', room, confidence: 'likely' }),
  ],
  // 1单元502 · 502
  [
    new RegExp(`^()(?:([A-Z]|\\d{1,2})(?:单元|门|梯)-?)?${floorPart}-?${roomPart}$`),
    ([, unit = '', floor = '', room = '']) => ({ estate: '', building: '', unit, floor, room, confidence: 'doubtful' }),
  ],
]

/** Chinese numerals before a word of the address made plain: 三栋 → 3栋, 十二巷 → 12巷. Names such as 三元里 are left alone. */
const arabic = (text: string): string =>
  text.replace(/[〇零一二三四五六七八九十]{1,8}(?=号楼|栋|幢|座|单元|巷|号|层|室|房)/g, (numeral) => {
    const value = (digit: string) => '〇一二三四五六七八九'.indexOf(digit.replace('零', '〇'))
    const ten = numeral.indexOf('十')
    if (ten < 0) return [...numeral].map(value).join('')
    const tens = numeral.slice(0, ten)
    const ones = numeral.slice(ten + 1)
    return String((tens === '' ? 1 : value(tens)) * 10 + (ones === '' ? 0 : value(ones)))
  })

/** Reads a door out of a line of a list, or null where there is none to be seen. */
export function parseDoor(text: string): DoorRead | null {
  const written = arabic(
    clean(text)
      .replace(/\s/g, '')
      .toUpperCase()
      .replace(/[–—−~_]/g, '-'),
  ).replace(/-+/g, '-')
  for (const [shape, read] of shapes) {
    const groups = shape.exec(written)
    if (!groups) continue
    const { floor: named = '', building, room, confidence, ...rest } = read(groups.slice(1))
    const ofRoom = floorOfRoom(room)
    const floor = named === '' ? ofRoom : Number(named)
    const agrees = ofRoom === null || ofRoom === floor
    return {
      ...rest,
      building: normaliseBuildingName(building),
      floor,
      room,
      confidence: agrees ? confidence : 'doubtful',
    }
  }
  return null
}
