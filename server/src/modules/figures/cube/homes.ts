import { sql } from 'kysely'
import type { Reader } from '#platform/db/pool.ts'
import { type Filter, matches } from './filter.ts'

/** Where an organisation worked in the period, and the area that holds all of that, `alone` if nobody else worked there. */
export type Home = { areas: string[]; path: string; alone: boolean }

/** The innermost area that all of these lie in. */
const commonPath = (paths: readonly string[]): string => {
  const [first = [], ...others] = paths.map((path) => path.split('/').slice(1, -1))
  const differs = first.findIndex((code, depth) => others.some((other) => other[depth] !== code))
  return ['', ...first.slice(0, differs < 0 ? first.length : differs), ''].join('/')
}

type Place = { area_path: string; organisation_id: string }
const places = async (db: Reader, filter: Filter): Promise<Place[]> =>
  (
    await sql<Place>`select distinct area_path, organisation_id from cube as c where ${matches(filter, 'c')}`.execute(
      db,
    )
  ).rows

/**
 * The homes of the organisations that a figure is about, as far as is folded. A station usually has an area of its own:
 * there the people of the area are those of the organisation.
 */
export const findHomes = async (db: Reader, filter: Filter): Promise<Map<string, Home>> => {
  const own = await places(db, filter)
  const byOrganisation = Map.groupBy(own, (place) => place.organisation_id)
  const neighbours =
    filter.organisationId === undefined || own.length === 0
      ? own
      : await places(db, {
          ...filter,
          organisationId: undefined,
          paths: [commonPath(own.map((place) => place.area_path))],
        })
  return new Map(
    [...byOrganisation].map(([id, its]) => {
      const areas = its.map((place) => place.area_path)
      const path = commonPath(areas)
      const alone = !neighbours.some((other) => other.organisation_id !== id && other.area_path.startsWith(path))
      return [id, { areas, path, alone }]
    }),
  )
}
