import type { MergedChain, MergedEntry } from './merge.ts'

/** What a version brought, compared with those that were given before it. `missing` are on earlier versions and not on this one. */
export type VersionChanges = {
  added: readonly MergedEntry[]
  changed: readonly { entry: MergedEntry; from: string; to: string }[]
  missing: readonly MergedEntry[]
}

/** What each of `count` versions added, changed and lacks, in the order they were given. */
export function changesOf(merged: MergedChain, count: number): VersionChanges[] {
  const added: MergedEntry[][] = Array.from({ length: count }, () => [])
  const changed: VersionChanges['changed'][number][][] = Array.from({ length: count }, () => [])
  const missing: MergedEntry[][] = Array.from({ length: count }, () => [])
  for (const entry of [...merged.entries, ...merged.removed]) {
    if (/~\d+$/.test(entry.id)) continue
    let before: MergedEntry['said'][number] | undefined
    for (let version = 0; version < count; version += 1) {
      const said = entry.said.find(({ versions }) => versions.includes(version))
      if (said && !before) added[version]?.push(entry)
      else if (said && before && said.value !== before.value)
        changed[version]?.push({ entry, from: before.entry.raw, to: said.entry.raw })
      else if (!said && before) missing[version]?.push(entry)
      before = said ?? before
    }
  }
  return added.map((each, at) => ({ added: each, changed: changed[at] ?? [], missing: missing[at] ?? [] }))
}
