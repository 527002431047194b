/** A station as far as splitting looks at it: the area it serves. */
export type Station = { id: string; areaPath: string }
/** What moves together: a person, with the rows that mean them and the area where they live. */
export type Unit = { key: string; rows: number; areaPath: string | null }

/** The station whose area is the nearest above; of several that serve the same area, the first. */
export function stationFor(stations: readonly Station[], areaPath: string | null): Station | undefined {
  if (areaPath === null) return undefined
  let nearest: Station | undefined
  for (const one of stations)
    if (areaPath.startsWith(one.areaPath) && (!nearest || one.areaPath.length > nearest.areaPath.length)) nearest = one
  return nearest
}

/** Each to the station of the area; who lies in no station's area is left out. */
export function splitByArea(units: readonly Unit[], stations: readonly Station[]): Map<string, string> {
  const byArea = new Map<string, Station | undefined>()
  const given = new Map<string, string>()
  for (const unit of units) {
    const path = unit.areaPath ?? ''
    if (!byArea.has(path)) byArea.set(path, stationFor(stations, unit.areaPath))
    const station = byArea.get(path)
    if (station) given.set(unit.key, station.id)
  }
  return given
}

const sharedLength = (a: string, b: string): number => {
  let at = 0
  while (at < a.length && at < b.length && a[at] === b[at]) at += 1
  return at
}

/**
 * Each station as many rows as its quota says. Who lives in a station's area stays there while its quota lasts; the others
 * go where the quota is not used up, the nearest in the tree of areas first, then in the order given. The same rows in the
 * same order are always split the same way. A person whose rows no longer fit anywhere is left out.
 */
export function splitByQuota(
  units: readonly Unit[],
  quotas: readonly (Station & { rows: number })[],
): Map<string, string> {
  const left = new Map(quotas.map((one) => [one.id, one.rows]))
  const given = new Map<string, string>()
  const give = (unit: Unit, id: string) => {
    left.set(id, (left.get(id) ?? 0) - unit.rows)
    given.set(unit.key, id)
  }
  const fits = (unit: Unit, id: string) => (left.get(id) ?? 0) >= unit.rows
  for (const unit of units) {
    const home = stationFor(quotas, unit.areaPath)
    if (home && fits(unit, home.id)) give(unit, home.id)
  }
  for (const unit of units) {
    if (given.has(unit.key)) continue
    let best: { id: string; shared: number } | undefined
    for (const one of quotas) {
      if (!fits(unit, one.id)) continue
      const shared = sharedLength(unit.areaPath ?? '', one.areaPath)
      if (!best || shared > best.shared) best = { id: one.id, shared }
    }
    if (best) give(unit, best.id)
  }
  return given
}

/** A worker and how many are wanted there; where nothing is said, an even share of what is left. */
export type Share = { id: string; rows?: number | undefined }

/**
 * Shares what stands in the order of buildings out over workers, piece by piece, so that each keeps a stretch of doors and
 * few go into the same building.
 */
export function shareInOrder(keys: readonly string[], workers: readonly Share[]): Map<string, string> {
  const wanted = workers.reduce((sum, one) => sum + (one.rows ?? 0), 0)
  const open = workers.filter((one) => one.rows === undefined).length
  const rest = Math.max(0, keys.length - wanted)
  let nth = 0
  let at = 0
  const given = new Map<string, string>()
  for (const worker of workers) {
    let size = worker.rows
    if (size === undefined) {
      size = Math.floor(rest / open) + (nth < rest % open ? 1 : 0)
      nth += 1
    }
    for (const key of keys.slice(at, at + size)) given.set(key, worker.id)
    at += size
  }
  return given
}
