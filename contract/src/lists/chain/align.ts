/** A version as the sequence of who is on it. */
export type Sequence = { keys: readonly string[]; at: ReadonlyMap<string, number> }

/**
 * How the version `later` could have been made from `earlier` by copying it: what was left out on the way (`skipped`), what
 * stands in the place of something else (`replaced`), whether its end is missing (`lostEnd`: a fork, not a deletion), whether
 * it holds anything new.
 */
export type Alignment = {
  skipped: ReadonlyMap<string, { followers: number; firm: boolean }>
  replaced: readonly (readonly [string, string])[]
  lostEnd: boolean
  grew: boolean
}

export const sequenceOf = (keys: readonly string[]): Sequence => ({
  keys,
  at: new Map(keys.map((key, index) => [key, index])),
})

/** Takes time in proportion to both lengths. `related`: the same name or the same door. */
export function align(earlier: Sequence, later: Sequence, related: (a: string, b: string) => boolean): Alignment {
  const gaps: { key: string; before: number; firm: boolean }[] = []
  const replaced: [string, string][] = []
  let foreign: string[] = []
  let last = -1
  let copied = 0
  for (const [place, key] of later.keys.entries()) {
    const index = earlier.at.get(key)
    if (index === undefined) {
      foreign.push(key)
      continue
    }
    if (index <= last) continue
    const left = earlier.keys.slice(last + 1, index).filter((each) => !later.at.has(each))
    const pairs =
      foreign.length === left.length ? left.map((each, nth): [string, string] => [each, foreign[nth] ?? '']) : []
    const swapped = pairs.length > 0 && pairs.every(([a, b]) => related(a, b))
    const next = later.keys[place + 1]
    const goesOn = next !== undefined && earlier.at.get(next) === index + 1
    // somebody who was lost with a fork and wrote again stands alone behind the others: no copy of what came before them
    if (foreign.length > 0 && left.length > 0 && !swapped && !goesOn) {
      foreign.push(key)
      continue
    }
    if (swapped) replaced.push(...pairs)
    else for (const each of left) gaps.push({ key: each, before: copied, firm: foreign.length === 0 })
    foreign = []
    last = index
    copied += 1
  }
  const replacing = new Set(replaced.map(([, key]) => key))
  return {
    skipped: new Map(gaps.map(({ key, before, firm }) => [key, { followers: copied - before, firm }])),
    replaced,
    lostEnd: earlier.keys.slice(last + 1).some((key) => !later.at.has(key)),
    grew: later.keys.some((key) => !earlier.at.has(key) && !replacing.has(key)),
  }
}
