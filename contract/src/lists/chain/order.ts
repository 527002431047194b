/**
 * Several sequences as one: the first stands as it is, the others put what it lacks behind what stands before it there; what
 * comes last in a sequence comes last. Takes time in proportion to all of them.
 */
export function mergeOrders(sequences: readonly (readonly string[])[]): string[] {
  const next = new Map<string, string | null>()
  let head: string | null = null
  let tail: string | null = null
  const insertAfter = (before: string | null, key: string) => {
    const after: string | null = before === null ? head : (next.get(before) ?? null)
    next.set(key, after)
    if (before === null) head = key
    else next.set(before, key)
    if (after === null) tail = key
  }
  for (const sequence of sequences) {
    let lastKnown = -1
    for (const [at, key] of sequence.entries()) if (next.has(key)) lastKnown = at
    let before: string | null = null
    for (const [at, key] of sequence.entries()) {
      if (!next.has(key)) insertAfter(at > lastKnown ? tail : before, key)
      before = key
    }
  }
  const merged: string[] = []
  for (let key = head as string | null; key !== null; key = next.get(key) ?? null) merged.push(key)
  return merged
}
