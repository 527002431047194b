import { depthOf } from '@kapok/contract/places/area'
import type { Area } from '@kapok/contract/places/schema'

export type AreaLine = { area: Area; depth: number; children: number; unfolded: boolean }

const ALL_OPEN = 60

/** A small tree stands open; of a large one, the upper three levels. */
export function openAtFirst(areas: readonly Area[]): ReadonlySet<string> {
  if (areas.length <= ALL_OPEN) return new Set(areas.map(({ id }) => id))
  const top = Math.min(...areas.map(({ path }) => depthOf(path)))
  return new Set(areas.filter(({ path }) => depthOf(path) < top + 2).map(({ id }) => id))
}

type Look = { filter: string; first: ReadonlySet<string>; toggled: ReadonlySet<string> }

/** The lines in sight: what is unfolded; or, while something is looked for, what was found with all that is above it. */
export function visibleAreas(areas: readonly Area[], { filter, first, toggled }: Look): AreaLine[] {
  const ids = new Set(areas.map(({ id }) => id))
  const below = Map.groupBy(areas, ({ parentId }) => (parentId !== null && ids.has(parentId) ? parentId : ''))
  const wanted = filter.trim().toLowerCase()
  const found = areas.filter(({ name, code }) => name.toLowerCase().includes(wanted) || code.startsWith(wanted))
  const kept = new Set(found.map(({ path }) => path))
  const shows = ({ path }: Area) => wanted === '' || kept.has(path) || found.some((each) => each.path.startsWith(path))
  const lines: AreaLine[] = []
  const walk = (parent: string, depth: number) => {
    for (const area of below.get(parent) ?? []) {
      if (!shows(area)) continue
      const unfolded = wanted !== '' || first.has(area.id) !== toggled.has(area.id)
      lines.push({ area, depth, children: below.get(area.id)?.length ?? 0, unfolded })
      if (unfolded) walk(area.id, depth + 1)
    }
  }
  walk('', 0)
  return lines
}
