import { splitByArea } from '@kapok/contract/lists/split'
import { sql } from 'kysely'
import { mayDo } from '#platform/access/permit.ts'
import type { InputOf, OutputOf } from '#platform/contract-types.ts'
import type { QueryContext } from '#platform/operations.ts'
import { common, Problem } from '#platform/problems.ts'
import { readStanding } from '../place/standing.ts'
import { stationsOf } from '../place/stations.ts'
import { unitsOf } from '../place/units.ts'
import { unknownIn } from '../place/unknown.ts'
import { work as may } from '../policy-work.ts'
import { getBatch } from '../store.ts'

/** How many rows each station would get by the areas of their addresses, and how many it has. */
export const previewSplit = async (
  ctx: QueryContext,
  input: InputOf<'lists', 'previewSplit'>,
): Promise<OutputOf<'lists', 'previewSplit'>> => {
  const batch = await getBatch(ctx.db, input.batchId)
  if (!mayDo(may.splitBatch, ctx.actor, batch)) throw new Problem(common.notPermitted)
  const stations = await stationsOf(ctx.db, batch.area_path)
  const units = await unitsOf(ctx.db, batch.id, input.again ? ['unplaced', 'untouched'] : ['unplaced'])
  const plan = splitByArea(units, stations)
  const rows = new Map<string, number>()
  let [nowhere, free] = [0, 0]
  for (const one of units) {
    const to = plan.get(one.key)
    free += one.rows
    if (to === undefined) nowhere += one.organisationId === null ? one.rows : 0
    else rows.set(to, (rows.get(to) ?? 0) + one.rows)
  }
  const has = await readStanding(ctx.db, [batch.id], (standing) =>
    sql<{ id: string; n: number }>`select organisation_id as id, count(*)::int as n from ${standing} s
      where organisation_id is not null group by 1`.execute(ctx.db),
  )
  const staff = await sql<{ id: string; n: number }>`
    select o.id, count(distinct a.id)::int as n from organisation o join membership m on m.organisation_id = o.id
    join account a on a.id = m.account_id and a.status = 'active'
    where o.id = any(${stations.map((one) => one.id)}::uuid[]) and m.role in ('social_worker', 'operator', 'station_head')
    group by o.id`.execute(ctx.db)
  const [had, workers] = [has, staff].map((found) => new Map(found.rows.map((row) => [row.id, row.n])))
  return {
    stations: stations.map((one) => ({
      organisationId: one.id,
      name: one.name,
      areaName: one.areaName,
      rows: rows.get(one.id) ?? 0,
      has: had!.get(one.id) ?? 0,
      workers: workers!.get(one.id) ?? 0,
    })),
    nowhere,
    free,
  }
}

/** What stands between a batch and its signature. */
export const previewClose = async (
  ctx: QueryContext,
  input: InputOf<'lists', 'previewClose'>,
): Promise<OutputOf<'lists', 'previewClose'>> => {
  const batch = await getBatch(ctx.db, input.batchId)
  const { unknown, byState, parts } = await unknownIn(ctx.db, batch.id)
  return {
    unknown,
    byState,
    parts: parts.map((one) => ({ organisationName: one.organisationName ?? '', unknown: one.unknown })),
    mayClose: unknown === 0 && batch.state === 'open' && mayDo(may.closeBatch, ctx.actor, batch),
  }
}
