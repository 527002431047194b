import type { AreaRow } from './areaTable.ts'
import './areas.css'

const MANY = 300

/** Children under their parents, indented; what has no parent in the table stands at the left. */
export function inTreeOrder(areas: readonly AreaRow[]): { area: AreaRow; depth: number }[] {
  const below = Map.groupBy(areas, ({ parentCode }) => parentCode ?? '')
  const found: { area: AreaRow; depth: number }[] = []
  const walk = (code: string, depth: number) => {
    for (const area of below.get(code) ?? []) {
      if (found.length > areas.length) return
      found.push({ area, depth })
      walk(area.code, depth + 1)
    }
  }
  walk('', 0)
  return found
}

export function AreaPreview({
  areas,
  chosen,
  label,
}: {
  areas: readonly AreaRow[]
  chosen: string | null
  label: string
}) {
  const rows = inTreeOrder(areas)
  return (
    <ul className="k-area-tree" aria-label={label} tabIndex={0}>
      {rows.slice(0, MANY).map(({ area, depth }) => (
        <li key={area.code} style={{ paddingLeft: depth * 20 }} data-chosen={area.code === chosen || undefined}>
          <span>{area.name}</span>
          <small>
            {area.level} · {area.code}
          </small>
        </li>
      ))}
      {rows.length > MANY && <li>…</li>}
    </ul>
  )
}
