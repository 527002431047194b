import { addDays, dayOf, instantAt } from '@kapok/contract/common/time'
import type { CloseState, CoverageCounts, RosterSummary } from '@kapok/contract/rosters/schema'
import { type RawBuilder, sql } from 'kysely'
import { findPlaybook } from '#modules/response/index.ts'
import { mayDo } from '#platform/access/permit.ts'
import type { InputOf, OutputOf } from '#platform/contract-types.ts'
import type { Reader } from '#platform/db/pool.ts'
import type { QueryContext } from '#platform/operations.ts'
import { common, Problem } from '#platform/problems.ts'
import { countsOver, onSheetOf } from '../counts.ts'
import { rosters as may } from '../policy.ts'
import type { CloseRow, RosterRow } from '../store.ts'
import { pathOf } from './list-due.ts'

type Record = RosterRow & {
  organisation_name: string
  area_name: string
  playbook: string
  listings: number
  today: CoverageCounts
  unsigned: string[] | null
  closed_today: boolean
}

/** How far back an unsigned day is looked for. */
const unsignedDays = 14

const toSummary = (row: Record): RosterSummary => ({
  id: row.id,
  name: row.name,
  responseId: row.response_id,
  organisationId: row.organisation_id,
  organisationName: row.organisation_name,
  areaId: row.area_id,
  areaName: row.area_name,
  subject: row.subject,
  service: row.service,
  serviceName: findPlaybook(row.playbook)?.services.find((one) => one.code === row.service)?.name ?? {
    zh: row.service,
    en: row.service,
  },
  rhythm: row.rhythm,
  startsOn: row.starts_on,
  endsOn: row.ends_on,
  listings: row.listings,
  today: row.today,
  unsignedDays: row.unsigned ?? [],
  closedToday: row.closed_today,
})

/** Rosters with how today stands and which days before it nobody has signed. */
export const summaries = async (
  db: Reader,
  which: { ids?: readonly string[]; where?: RawBuilder<unknown>; now: Date },
) => {
  const today = dayOf(which.now.toISOString())
  const parts = [which.where ?? sql`true`]
  if (which.ids) parts.push(sql`r.id = any(${[...which.ids]}::uuid[])`)
  const found = await sql<Record>`
    select r.*, o.name as organisation_name, a.name as area_name, s.playbook,
      (select count(*)::int from listing l where l.roster_id = r.id and l.removed_on is null) as listings,
      (select ${countsOver(which.now)} from due d where d.roster_id = r.id and ${onSheetOf(today)}) as today,
      (select array_agg(distinct v.day::text order by v.day::text) from (
        select ((d.closes_at - interval '1 millisecond') at time zone 'Asia/Shanghai')::date as day from due d
        where d.roster_id = r.id and d.closes_at > ${instantAt(addDays(today, -unsignedDays), '00:00')}::timestamptz
          and d.closes_at <= ${instantAt(today, '00:00')}::timestamptz) v
        where not exists (select 1 from day_close c where c.roster_id = r.id and c.day = v.day and c.reopened_at is null)) as unsigned,
      exists (select 1 from day_close c where c.roster_id = r.id and c.day = ${today}::date and c.reopened_at is null) as closed_today
    from roster r join organisation o on o.id = r.organisation_id join area a on a.id = r.area_id join response s on s.id = r.response_id
    where ${sql.join(parts, sql` and `)}
    order by r.area_path, o.name, r.starts_on, r.name`.execute(db)
  return found.rows.map((row) => ({ summary: toSummary(row), row }))
}

export const listRosters = async (
  ctx: QueryContext,
  input: InputOf<'rosters', 'listRosters'>,
): Promise<OutputOf<'rosters', 'listRosters'>> => {
  const parts: RawBuilder<unknown>[] = [sql`true`]
  if (input.responseId !== undefined) parts.push(sql`r.response_id = ${input.responseId}::uuid`)
  if (input.organisationId !== undefined) parts.push(sql`r.organisation_id = ${input.organisationId}::uuid`)
  if (input.areaId !== undefined) parts.push(sql`r.area_path ^@ ${pathOf(input.areaId)}`)
  return {
    items: (await summaries(ctx.db, { where: sql.join(parts, sql` and `), now: ctx.now })).map((one) => one.summary),
  }
}

export const closesOf = async (db: Reader, rosterId: string, days = 30): Promise<CloseState[]> => {
  const rows = await sql<CloseRow & { by: string; reopener: string | null }>`
    select c.*, a.name as by, b.name as reopener from day_close c join account a on a.id = c.signed_by left join account b on b.id = c.reopened_by
    where c.roster_id = ${rosterId}::uuid order by c.day desc, c.signed_at desc limit ${days}`.execute(db)
  return rows.rows.map((row) => ({
    id: row.id,
    day: row.day,
    signedBy: row.by,
    signedAt: row.signed_at,
    counts: row.counts,
    open: row.open.length,
    silentPhones: row.silent_phones.length,
    reopened:
      row.reopened_at === null
        ? null
        : { by: row.reopener ?? '', at: row.reopened_at, reason: row.reopened_reason ?? '' },
  }))
}

export const readRoster = async (
  ctx: QueryContext,
  input: InputOf<'rosters', 'getRoster'>,
): Promise<OutputOf<'rosters', 'getRoster'>> => {
  const [found] = await summaries(ctx.db, { ids: [input.rosterId], now: ctx.now })
  if (!found) throw new Problem(common.notFound)
  const { summary, row } = found
  const workers = await sql<{ id: string; name: string; listings: number }>`
    select a.id, a.name, count(*)::int as listings from listing l join account a on a.id = l.responsible_id
    where l.roster_id = ${row.id}::uuid and l.removed_on is null group by a.id, a.name order by a.name`.execute(ctx.db)
  const place = { area_path: row.area_path, roster_id: row.id }
  return {
    ...summary,
    questionSet: row.question_set,
    ladder: row.ladder,
    teamRoles: row.team_roles,
    minutes: row.minutes,
    workers: workers.rows.map((one) => ({ accountId: one.id, name: one.name, listings: one.listings })),
    closes: await closesOf(ctx.db, row.id),
    may: {
      edit: mayDo(may.changeRoster, ctx.actor, place),
      close: mayDo(may.closeDay, ctx.actor, place),
      record: mayDo(may.recordContact, ctx.actor, place),
      reopen: mayDo(may.reopenDay, ctx.actor, place),
    },
  }
}
