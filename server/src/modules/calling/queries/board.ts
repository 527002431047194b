import type { CallingWorker } from '@kapok/contract/calling/schema'
import { addMinutes, dayOf, instantAt } from '@kapok/contract/common/time'
import { type RawBuilder, sql } from 'kysely'
import type { InputOf, OutputOf } from '#platform/contract-types.ts'
import type { QueryContext } from '#platform/operations.ts'
import { byPhone, phoneSteps, promiseStands, rankOf, wantedAt } from '../due-words.ts'

type Worker = {
  account_id: string
  name: string
  call_id: string | null
  roster_name: string | null
  served_at: string | null
  until: string | null
  last_hour: number
  today: number
  reached: number
}

const toWorker = (row: Worker, now: string): CallingWorker => ({
  accountId: row.account_id,
  name: row.name,
  call:
    row.call_id === null || row.served_at === null || row.until === null
      ? null
      : {
          callId: row.call_id,
          rosterName: row.roster_name ?? '',
          servedAt: row.served_at,
          until: row.until,
          isLeft: row.until <= now,
        },
  lastHour: row.last_hour,
  today: row.today,
  reached: row.reached,
})

/** Rosters in the reader's sight that are worked by telephone and have not ended. */
const rostersIn = (input: InputOf<'calling', 'board'>, today: string): RawBuilder<unknown> =>
  sql`select r.id, ${sql.raw(phoneSteps)} as steps from roster r where (r.ends_on is null or r.ends_on >= ${today}::date)
    and ${input.organisationId === undefined ? sql`true` : sql`r.organisation_id = ${input.organisationId}::uuid`}`

/** Who calls now, how fast, what is left and when nothing is left at the pace of the last hour. */
export const readBoard = async (
  ctx: QueryContext,
  input: InputOf<'calling', 'board'>,
): Promise<OutputOf<'calling', 'board'>> => {
  const now = ctx.now.toISOString()
  const [today, hourAgo] = [dayOf(now), addMinutes(now, -60)]
  const [begin, end] = [instantAt(today, '00:00'), instantAt(today, '24:00')]
  const mine = sql`with mine as materialized (${rostersIn(input, today)})`
  const workers = await sql<Worker>`${mine}
    select c.account_id, a.name, h.id as call_id, r.name as roster_name, h.served_at, h.until,
      count(*) filter (where c.ended_how = 'recorded' and c.ended_at > ${hourAgo}::timestamptz)::int as last_hour,
      count(*) filter (where c.ended_how = 'recorded')::int as today,
      count(*) filter (where c.ended_how = 'recorded' and c.outcome = 'reached')::int as reached
    from call c join account a on a.id = c.account_id
    left join call h on h.account_id = c.account_id and h.ended_at is null
    left join roster r on r.id = h.roster_id
    where c.roster_id in (select id from mine) and c.served_at >= ${begin}::timestamptz
    group by c.account_id, a.name, h.id, r.name, h.served_at, h.until
    order by h.id is null, a.name`.execute(ctx.db)
  const hours = await sql<{ hour: number; calls: number }>`${mine}
    select extract(hour from c.ended_at at time zone 'Asia/Shanghai')::int as hour, count(*)::int as calls from call c
    where c.roster_id in (select id from mine) and c.served_at >= ${begin}::timestamptz and c.ended_how = 'recorded' group by 1 order by 1`.execute(
    ctx.db,
  )
  const left = await sql<{ names: number; promises: number; overdue: number }>`${mine}
    select count(distinct d.listing_id) filter (where ${sql.raw(byPhone)})::int as names,
      count(*) filter (where ${sql.raw(rankOf)} = 0)::int as promises,
      count(*) filter (where ${sql.raw(rankOf)} = 0 and ${sql.raw(wantedAt)} <= ${now}::timestamptz)::int as overdue
    from mine r cross join lateral (select d.* from due d join listing l on l.id = d.listing_id
      where d.roster_id = r.id and d.status not in ('reached', 'duplicate') and l.removed_on is null
        and ${sql.raw(wantedAt)} > ${begin}::timestamptz and d.opens_at < ${end}::timestamptz
        and (d.status <> 'put_off' or d.put_off_to < ${end}::timestamptz) and ${sql.raw(promiseStands)}) d`.execute(
    ctx.db,
  )
  const found = left.rows[0] ?? { names: 0, promises: 0, overdue: 0 }
  const people = workers.rows.map((row) => toWorker(row, now))
  const lastHour = people.reduce((sum, one) => sum + one.lastHour, 0)
  return {
    workers: people,
    left: found.names,
    lastHour,
    today: people.reduce((sum, one) => sum + one.today, 0),
    finishAt: lastHour === 0 || found.names === 0 ? null : addMinutes(now, Math.ceil((found.names / lastHour) * 60)),
    promises: found.promises,
    promisesOverdue: found.overdue,
    hours: hours.rows,
  }
}
