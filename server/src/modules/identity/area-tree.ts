import type { InputOf } from '#platform/contract-types.ts'

type Given = InputOf<'identity', 'setUp'>['areas'][number]
export type AreaRow = { id: string; code: string; name: string; level: string; parent_id: string | null; path: string }

/** The areas with their paths, parents first; undefined when they do not all hang on a root, each once. */
export const growTree = (areas: readonly Given[], makeId: () => string): AreaRow[] | undefined => {
  const below = Map.groupBy(areas, (area) => area.parentCode)
  const rows: AreaRow[] = []
  const grow = (parent: AreaRow | undefined) => {
    for (const { code, name, level } of below.get(parent?.code ?? null) ?? []) {
      rows.push({
        id: makeId(),
        code,
        name,
        level,
        parent_id: parent?.id ?? null,
        path: `${parent?.path ?? '/'}${code}/`,
      })
    }
  }
  grow(undefined)
  // Grows while it is walked through; a circle hangs on no root and is never reached.
  for (const row of rows) {
    if (rows.length > areas.length) return undefined
    grow(row)
  }
  const isWhole = rows.length === areas.length && new Set(rows.map((row) => row.code)).size === rows.length
  return isWhole ? rows : undefined
}
