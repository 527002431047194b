import type { Day } from '@kapok/contract/common/schema'
import { dayOf } from '@kapok/contract/common/time'
import { noCounts } from '@kapok/contract/rosters/rules'
import type { CoverageCounts } from '@kapok/contract/rosters/schema'
import { sql } from 'kysely'
import { getArea } from '#modules/places/index.ts'
import { scopeOf } from '#platform/access/actor.ts'
import type { InputOf, OutputOf } from '#platform/contract-types.ts'
import type { Reader } from '#platform/db/pool.ts'
import type { QueryContext } from '#platform/operations.ts'
import { common, Problem } from '#platform/problems.ts'
import { countsOver, onSheetOf } from '../counts.ts'
import { silentPhones } from '../silent-phones.ts'
import { summaries } from './rosters.ts'

type Row = OutputOf<'rosters', 'getCoverage'>['rows'][number]

/** Counts of a response under an area on a day; for bulletins too. */
export const coverageCounts = async (
  db: Reader,
  where: { responseId: string; areaPath: string; day: Day; now: Date },
): Promise<CoverageCounts> => {
  const found = await sql<{
    counts: CoverageCounts
  }>`select ${countsOver(where.now)} as counts from due d join roster r on r.id = d.roster_id
    where r.response_id = ${where.responseId}::uuid and d.area_path ^@ ${where.areaPath} and ${onSheetOf(where.day)}`.execute(
    db,
  )
  return found.rows[0]?.counts ?? noCounts
}

/** The highest area the reader answers for: where the picture begins. */
const topArea = async (ctx: QueryContext) => {
  const paths = [...scopeOf(ctx.actor).areaPaths].sort((a, b) => a.length - b.length)
  const top =
    paths[0] === undefined
      ? undefined
      : await ctx.db.selectFrom('area').selectAll().where('path', '=', paths[0]).executeTakeFirst()
  if (!top) throw new Problem(common.notPermitted)
  return top
}

/** Coverage of an area: the areas directly under it where work is done, and the rosters kept at this very level. */
export const readCoverage = async (
  ctx: QueryContext,
  input: InputOf<'rosters', 'getCoverage'>,
): Promise<OutputOf<'rosters', 'getCoverage'>> => {
  const day = input.day ?? dayOf(ctx.now.toISOString())
  const area = input.areaId === undefined ? await topArea(ctx) : await getArea(ctx.db, input.areaId)
  if (!scopeOf(ctx.actor).areaPaths.some((path) => area.path.startsWith(path))) throw new Problem(common.notPermitted)
  const trail = await sql<{
    id: string
    name: string
    path: string
  }>`select id, name, path from area where ${area.path} ^@ path order by path`.execute(ctx.db)
  const seen = trail.rows.filter((one) => scopeOf(ctx.actor).areaPaths.some((path) => one.path.startsWith(path)))
  const children = await sql<{ id: string; name: string; level: string; counts: CoverageCounts; rosters: number }>`
    select a.id, a.name, a.level, c.counts, c.rosters from area a
    cross join lateral (select ${countsOver(ctx.now)} as counts, count(distinct r.id)::int as rosters from due d join roster r on r.id = d.roster_id
      where r.response_id = ${input.responseId}::uuid and d.area_path ^@ a.path and ${onSheetOf(day)}) c
    where a.parent_id = ${area.id}::uuid order by a.path`.execute(ctx.db)
  const rosters = await summaries(ctx.db, {
    where: sql`r.response_id = ${input.responseId}::uuid and r.area_path ^@ ${area.path}`,
    now: ctx.now,
  })
  const countsByRoster = await sql<{
    id: string
    counts: CoverageCounts
  }>`select d.roster_id as id, ${countsOver(ctx.now)} as counts from due d join roster r on r.id = d.roster_id
    where r.response_id = ${input.responseId}::uuid and r.area_path ^@ ${area.path} and ${onSheetOf(day)} group by d.roster_id`.execute(
    ctx.db,
  )
  const counted = new Map(countsByRoster.rows.map((row) => [row.id, row.counts]))
  const under = (path: string) => rosters.filter(({ row }) => row.area_path.startsWith(path))
  const areas = await ctx.db.selectFrom('area').select(['id', 'path']).where('parent_id', '=', area.id).execute()
  const pathById = new Map(areas.map((one) => [one.id, one.path]))
  const areaRows = children.rows
    .filter((row) => row.counts.due > 0 || under(pathById.get(row.id) ?? '?').length > 0)
    .map(
      (row): Row => ({
        type: 'area',
        id: row.id,
        name: row.name,
        detail: row.level,
        counts: row.counts,
        unsigned: under(pathById.get(row.id) ?? '?').filter((one) => one.summary.unsignedDays.length > 0).length,
      }),
    )
  const here = rosters.filter(({ row }) => row.area_path === area.path || areaRows.length === 0)
  const rosterRows = here.map(
    ({ summary }): Row => ({
      type: 'roster',
      id: summary.id,
      name: summary.name,
      detail: summary.organisationName,
      counts: counted.get(summary.id) ?? noCounts,
      unsigned: summary.unsignedDays.length,
    }),
  )
  return {
    day,
    area: { id: area.id, name: area.name, level: area.level },
    trail: seen.map((one) => ({ id: one.id, name: one.name })),
    total: await coverageCounts(ctx.db, { responseId: input.responseId, areaPath: area.path, day, now: ctx.now }),
    rows: [...areaRows, ...rosterRows],
    silentPhones: await silentPhones(ctx.db, { areaPath: area.path }, ctx.now),
  }
}
