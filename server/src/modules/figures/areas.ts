import { isUnder } from '@kapok/contract/places/rules'
import { sql } from 'kysely'
import { getArea } from '#modules/places/index.ts'
import { type Actor, scopeOf } from '#platform/access/actor.ts'
import type { Reader } from '#platform/db/pool.ts'
import { common, Problem } from '#platform/problems.ts'

export type Area = Awaited<ReturnType<typeof getArea>>

/** Areas none of which lies in another, and the one area they are, if it is one. */
export type Sight = { paths: string[]; area: Area | undefined }

/**
 * What of an area the actor may see: all of it, or the parts that are the actor's own where the area reaches further; without
 * an area, all that is the actor's own. @throws not-permitted
 */
export const areasInSight = async (db: Reader, actor: Actor, areaId: string | undefined): Promise<Sight> => {
  const all = scopeOf(actor).areaPaths
  const own = all.filter((path) => !all.some((other) => other !== path && isUnder(path, other)))
  const chosen = areaId === undefined ? undefined : await getArea(db, areaId)
  if (chosen && own.some((path) => isUnder(chosen.path, path))) return { paths: [chosen.path], area: chosen }
  const paths = chosen ? own.filter((path) => isUnder(path, chosen.path)) : own
  if (paths.length === 0) throw new Problem(common.notPermitted)
  const area =
    paths.length === 1
      ? await db.selectFrom('area').selectAll().where('path', '=', paths[0]!).executeTakeFirst()
      : undefined
  return { paths, area }
}

/** The areas directly under one; where there is not one alone, the areas themselves. */
export const partsOf = (db: Reader, { paths, area }: Sight): Promise<Area[]> => {
  const areas = db.selectFrom('area').selectAll().orderBy('path')
  return (
    area ? areas.where('parent_id', '=', area.id) : areas.where(sql<boolean>`path = any(${paths}::text[])`)
  ).execute()
}
