import { normaliseBuildingName } from './building.ts'
import type { DoorAddress } from './schema.ts'

type Language = 'zh' | 'en'

/** A building as it is said: `3栋`, `A座`, in English `Bldg 3`. A name of another make, 红棉楼 or 12巷5号, is its own in both. */
export function buildingText(name: string, language: Language): string {
  const core = normaliseBuildingName(name)
  const numbered = /^(?:[A-Z]?\d{1,4}[A-Z]?|[A-Z])$/.test(core)
  if (language === 'en') return numbered ? `Bldg ${core}` : name
  if (!numbered || core !== name) return name
  return /^\d/.test(core) ? `${name}栋` : `${name}座`
}

/** A unit as it is said: `2单元`, in English `Unit 2`; nothing where a building has none. */
export function unitText(unit: string, language: Language): string {
  const core = /^第?([\dA-Z]+)(?:单元|门|梯)?$/i.exec(unit)?.[1]
  if (core === undefined) return unit
  if (language === 'en') return `Unit ${core}`
  return core === unit ? `${unit}单元` : unit
}

/**
 * A door in one line in the reader's language: `花苑里3栋2单元304`, `花苑里 Bldg 3, Unit 2, 304`. Names stay as they are, words
 * that count do not; empty where no door is known.
 */
export function addressText(
  { estate, building, unit, room }: Pick<DoorAddress, 'estate' | 'building' | 'unit' | 'room'>,
  language: Language,
): string {
  if (building === '') return ''
  const block = buildingText(building, language)
  if (language === 'zh') return `${estate}${block}${unitText(unit, 'zh')}${room}`
  const parts = [`${estate} ${block}`.trim(), unitText(unit, 'en'), room.replace(/(?:号?[室房]|号)$/, '')]
  return parts.filter((part) => part !== '').join(', ')
}
