import type { Copy } from './descent.ts'

/** What a version says about somebody: a value, or that they were taken off; undefined where it does not know them. */
export type State = { value: string } | { gone: true; firm: boolean } | undefined

/** `values` are what remains after corrections: one, or several that nobody can choose between. */
export type Decision = { values: readonly string[]; gone: 'no' | 'firm' | 'doubt' }

const stateKey = (state: NonNullable<State>) => ('gone' in state ? 'gone' : `=${state.value}`)

/** A copy with at least this many others below the place that was left out is no slip of a fork. */
const FIRM_FOLLOWERS = 2

/** What each version says about one person, given the value where it holds them. Parents come before children in `order`. */
export function statesOf(
  values: readonly (string | undefined)[],
  keys: ReadonlySet<string>,
  parents: readonly (readonly Copy[])[],
  order: readonly number[],
): State[] {
  const states: State[] = []
  for (const version of order) {
    const value = values[version]
    if (value !== undefined) {
      states[version] = { value }
      continue
    }
    for (const { from, alignment } of parents[version] ?? []) {
      const before = states[from]
      if (before === undefined) continue
      if ('gone' in before) {
        states[version] ??= before
        continue
      }
      const left = [...keys].map((key) => alignment.skipped.get(key)).find((each) => each !== undefined)
      if (left) states[version] = { gone: true, firm: left.firm && left.followers >= FIRM_FOLLOWERS }
    }
  }
  return states
}

/**
 * What stands of all that the versions say about one person. A version that says the same as one it continues only copied it;
 * one that says something else corrected it. What nobody corrected stands; where several things stand, nothing is chosen.
 */
export function decide(states: readonly State[], parents: readonly (readonly Copy[])[]): Decision {
  const writes = states.map((_, at) => at)
  const root = (at: number): number => {
    let up = at
    while (writes[up] !== up) up = writes[up] ?? up
    return up
  }
  const edges: [number, number][] = []
  for (const [at, state] of states.entries()) {
    if (!state) continue
    const before = (parents[at] ?? []).filter(({ from }) => states[from] !== undefined)
    const same = before.filter(({ from }) => stateKey(states[from] as NonNullable<State>) === stateKey(state))
    if (same.length > 0) for (const { from } of same) writes[root(from)] = root(at)
    else for (const { from } of before) edges.push([from, at])
  }
  const superseded = new Set(edges.filter(([a, b]) => root(a) !== root(b)).map(([a]) => root(a)))
  const known = states.flatMap((state, at) => (state ? [{ state, at }] : []))
  const open = known.filter(({ at }) => !superseded.has(root(at)))
  const heads = open.length > 0 ? open : known
  const values = [...new Set(heads.flatMap(({ state }) => ('value' in state ? [state.value] : [])))].toSorted()
  const gone = heads.flatMap(({ state }) => ('gone' in state ? [state.firm] : []))
  if (gone.length === 0) return { values, gone: 'no' }
  if (values.length > 0) return { values, gone: 'doubt' }
  const all = [...new Set(known.flatMap(({ state }) => ('value' in state ? [state.value] : [])))].toSorted()
  return { values: all, gone: gone.some(Boolean) ? 'firm' : 'doubt' }
}
