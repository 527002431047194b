import { type Alignment, align, type Sequence } from './align.ts'

/** `from` as it was copied into `to`; both are places in the list of versions. */
export type Copy = { from: number; to: number; alignment: Alignment }

/** Versions are compared with those near them in length: who copies, copies what was there a moment ago. */
const REACH = 24
/** A version that leaves out more than this share of another one is no continuation of it. */
const MOST_LEFT_OUT = 0.3

export function copiesOf(versions: readonly Sequence[], related: (a: string, b: string) => boolean): Copy[] {
  const copies: Copy[] = []
  for (const [to, later] of versions.entries())
    for (let from = Math.max(0, to - REACH); from < Math.min(versions.length, to + REACH + 1); from += 1) {
      const earlier = versions[from]
      if (earlier && from !== to) copies.push({ from, to, alignment: align(earlier, later, related) })
    }
  return copies
}

/** Which versions each one continues directly: `copies` without those that another version stands between. */
export function parentsOf(versions: readonly Sequence[], copies: readonly Copy[]): Copy[][] {
  const count = versions.length
  const continues = (copy: Copy): boolean => {
    const length = versions[copy.from]?.keys.length ?? 0
    const { lostEnd, grew, skipped } = copy.alignment
    return !lostEnd && grew && length > 0 && skipped.size <= Math.max(1, length * MOST_LEFT_OUT)
  }
  const all = copies.filter(continues)
  const known = new Set(all.map(({ from, to }) => from * count + to))
  const oneWay = all.filter(({ from, to }) => !known.has(to * count + from))
  const before = new Set(oneWay.map(({ from, to }) => from * count + to))
  const parents: Copy[][] = versions.map(() => [])
  for (const copy of oneWay) parents[copy.to]?.push(copy)
  return parents.map((list) =>
    list.filter(({ from }) => !list.some((other) => other.from !== from && before.has(from * count + other.from))),
  )
}
