import { sql } from 'kysely'
import type { Reader } from '#platform/db/pool.ts'

export type NamedArea = { id: string; path: string }
/** Names of areas: those under the batch's area, and all others that are neither under nor above it. */
export type AreaNames = { inside: ReadonlyMap<string, NamedArea>; outside: ReadonlySet<string> }

/** 东社区居委会, 东社区居民委员会 and 东社区 are one; 东村村委会 is 东村. */
const bare = (name: string) => name.replace(/(?:居民委员会|居委会|村民委员会|村委会|办事处)$/, '')

/** Reads the names once, for any number of rows. A name that two areas inside bear says nothing. */
export const areaNames = async (db: Reader, areaPath: string): Promise<AreaNames> => {
  const { rows } = await sql<{ id: string; name: string; path: string }>`
    select id, name, path from area where valid_to is null and not (${areaPath} ^@ path and path <> ${areaPath})`.execute(
    db,
  )
  const inside = new Map<string, NamedArea | null>()
  const outside = new Set<string>()
  for (const { id, name, path } of rows) {
    const key = bare(name)
    if (!path.startsWith(areaPath)) outside.add(key)
    else inside.set(key, inside.has(key) ? null : { id, path })
  }
  const known = new Map([...inside].flatMap(([name, area]) => (area === null ? [] : [[name, area] as const])))
  return { inside: known, outside: new Set([...outside].filter((name) => !inside.has(name) && name.length > 2)) }
}

/** Every piece of the text that ends as areas end. Each is looked up, so that the number of areas costs nothing. */
const pieces = (text: string): string[] => {
  const found: string[] = []
  for (const { 0: run, index } of text.matchAll(/省|市|区|县|镇|乡|街道|社区|村|居委会|村委会|办事处/g)) {
    const end = index + run.length
    for (let start = Math.max(0, end - 12); start < end - 1; start += 1) found.push(bare(text.slice(start, end)))
  }
  return found
}

/** Which area of the batch a line names, the lowest; or that it names one that lies outside. */
export const areaIn = (text: string, { inside, outside }: AreaNames): NamedArea | 'outside' | null => {
  if (text === '') return null
  let best: NamedArea | null = null
  let elsewhere = false
  for (const piece of [bare(text.trim()), ...pieces(text)]) {
    const area = inside.get(piece)
    if (area && (best === null || area.path.length > best.path.length)) best = area
    elsewhere ||= outside.has(piece)
  }
  return best ?? (elsewhere ? 'outside' : null)
}
