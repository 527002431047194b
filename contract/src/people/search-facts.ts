import { cleanNumber } from '../common/clean.ts'
import { normaliseBuildingName } from '../places/building.ts'
import { bareLetters } from './names.ts'
import type { Search } from './search.ts'
import { isTag } from './tags.ts'

/** What is at hand about somebody where no server can be asked. */
export type SearchFacts = {
  /** The one meant first, then whoever lives with them. */
  names: readonly string[]
  /** Of the first name: `zhangsanfeng`, `zsf`. Empty where nobody has spelt it. */
  pinyin: string
  initials: string
  /** Numbers in clear, of their own and of somebody to turn to. */
  numbers: readonly string[]
  estate: string
  building: string
  unit: string
  room: string
  tags: readonly string[]
}

const bareUnit = (unit: string) => unit.replace(/单元$/, '')

const isAt = ({ door }: Search, { estate, building, unit, room }: SearchFacts): boolean =>
  door !== undefined &&
  normaliseBuildingName(building) === normaliseBuildingName(door.building) &&
  estate.includes(door.estate) &&
  (door.unit === '' || bareUnit(unit) === door.unit) &&
  (door.room === '' || room === door.room)

const byName = (name: string, names: readonly string[]): number | null => {
  if (names.includes(name)) return 0
  const among = names.map((one) => one.indexOf(name))
  if (among.includes(0)) return 3
  return among.some((at) => at > 0) ? 5 : null
}

const byLetters = (letters: string, { pinyin, initials, names }: SearchFacts): number | null => {
  if (letters === pinyin || letters === initials) return 2
  const written = names.some((name) =>
    bareLetters(name)
      .replace(/[^\p{L}\p{N}]/gu, '')
      .startsWith(letters),
  )
  return pinyin.startsWith(letters) || initials.startsWith(letters) || written ? 4 : null
}

/** 张sf, 张sanf: of the pinyin only the whole is known, so the letters may begin at any syllable behind the first. */
const byMixed = ({ name, letters }: { name: string; letters: string }, { names, pinyin, initials }: SearchFacts) => {
  if (names[0]?.startsWith(name) !== true) return null
  const rest = [...initials].slice([...name].length).join('')
  return rest.startsWith(letters) || pinyin.indexOf(letters) > 0 ? 3 : null
}

const digits = (number: string) => cleanNumber(number).replace(/^\+86/, '')
const beforeExtension = (number: string) => number.replace(/^(0\d{2,3}-\d{7,8})-\d+$/, '$1')

const nearest = (ranks: readonly (number | null | false)[]): number | null => {
  const found = ranks.filter((rank) => rank !== null && rank !== false)
  return found.length === 0 ? null : Math.min(...found)
}

/** How near somebody is to what was typed, by the ranks of the server's search: 0 is exact, null is not meant at all. */
export const rankOf = (search: Search, facts: SearchFacts): number | null => {
  const { name, letters, mixed, end, phone, tag } = search
  const numbers = facts.numbers.map(digits)
  return nearest([
    name !== undefined && byName(name, facts.names),
    letters !== undefined && letters !== '' && byLetters(letters, facts),
    mixed !== undefined && byMixed(mixed, facts),
    tag !== undefined && isTag(tag) && facts.tags.includes(tag) && 2,
    phone !== undefined && numbers.includes(digits(phone)) && 0,
    end !== undefined && numbers.some((number) => beforeExtension(number).endsWith(end)) && 1,
    isAt(search, facts) && 0,
  ])
}
