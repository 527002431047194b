import type { Alignment } from './align.ts'
import { type Held, identityOf } from './identity.ts'

/** Which keys are the same person: a union of sets that never puts two people of one version together. */
export type Classes = { find: (key: string) => string }

type Union = Classes & { join: (a: string, b: string) => boolean }

const unionOf = (versions: readonly (readonly Held[])[]): Union => {
  const parent = new Map<string, string>()
  const within = new Map<string, Set<number>>()
  for (const [version, held] of versions.entries())
    for (const { key } of held) {
      const set = within.get(key)
      if (set) set.add(version)
      else within.set(key, new Set([version]))
    }
  const find = (key: string): string => {
    let root = key
    for (let up = parent.get(root); up !== undefined; up = parent.get(root)) root = up
    return root
  }
  const join = (a: string, b: string): boolean => {
    const [x, y] = [find(a), find(b)].toSorted()
    if (x === undefined || y === undefined || x === y) return false
    const [one, other] = [within.get(x) ?? new Set<number>(), within.get(y) ?? new Set<number>()]
    if ([...other].some((version) => one.has(version))) return false
    parent.set(y, x)
    within.set(x, new Set([...one, ...other]))
    return true
  }
  return { find, join }
}

/** A name without a room is the one that name has elsewhere, a room without a name likewise, where there is only one to choose. */
function joinHalves(versions: readonly (readonly Held[])[], { join }: Union) {
  const rooms = new Map<string, Set<string>>()
  const names = new Map<string, Set<string>>()
  const add = (to: Map<string, Set<string>>, half: string, key: string) =>
    to.get(half)?.add(key) ?? to.set(half, new Set([key]))
  const halves = new Map<string, { name: string; room: string }>()
  for (const held of versions)
    for (const { key, entry } of held) {
      if (halves.has(key) || key.includes('#')) continue
      const { name, room } = identityOf(entry)
      halves.set(key, { name, room })
      if (name !== '' && room !== '') {
        add(rooms, name, key)
        add(names, room, key)
      }
    }
  for (const [key, { name, room }] of [...halves].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const whole = room === '' ? rooms.get(name) : name === '' ? names.get(room) : undefined
    const [only] = whole ?? []
    if (whole?.size === 1 && only !== undefined) join(key, only)
  }
}

/** Puts together what is the same person under two keys. `pairs` are the copies that replaced one key by another. */
export function classesOf(versions: readonly (readonly Held[])[], pairs: readonly Alignment[]): Classes {
  const union = unionOf(versions)
  joinHalves(versions, union)
  for (const { replaced } of pairs) for (const [before, after] of replaced) union.join(before, after)
  return union
}
