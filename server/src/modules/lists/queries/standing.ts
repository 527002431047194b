import type { BatchPart, BatchReturn, BatchRow, Pace, WorkCounts, WorkState } from '@kapok/contract/lists/schema'
import { sql } from 'kysely'
import type { Reader } from '#platform/db/pool.ts'
import type { BatchRecord } from '../store.ts'

export type Standing = { work: WorkCounts; parts: BatchPart[]; pace: Pace; returns: BatchReturn[] }
export type RowWork = NonNullable<BatchRow['work']>

export const noWork: WorkCounts = {
  unplaced: 0,
  untouched: 0,
  in_hand: 0,
  promised: 0,
  unreachable: 0,
  handed_on: 0,
  done: 0,
  not_ours: 0,
}

/** How far a row `r` that went in is, its line on the roster being `l`. */
export const workState = sql<WorkState>`case when r.belongs_to is not null then 'not_ours' when r.listing_id is null then 'unplaced'
  when l.reached_at is not null then 'done' when l.last_at is not null then 'in_hand' else 'untouched' end`

/** How far the rows of these batches are. */
export const workCounts = async (db: Reader, batchIds: readonly string[]): Promise<Map<string, WorkCounts>> => {
  const counts = new Map(batchIds.map((id) => [id, { ...noWork }]))
  const { rows } = await sql<{ batch_id: string; state: WorkState; n: number }>`
    select r.batch_id, ${workState} as state, count(*)::int as n from batch_row r left join listing l on l.id = r.listing_id
    where r.batch_id = any(${batchIds}::uuid[]) and r.take and r.person_id is not null
      and exists (select from batch b where b.id = r.batch_id and b.imported_at is not null)
    group by 1, 2`.execute(db)
  for (const row of rows) counts.get(row.batch_id)![row.state] = row.n
  return counts
}

/** What is done with the rows of a batch, where, and how fast. */
export const standingOf = async (db: Reader, batch: BatchRecord): Promise<Standing> => ({
  work: (await workCounts(db, [batch.id])).get(batch.id)!,
  parts: [],
  pace: { lastHour: 0, average: 0, finishesAt: null, needed: null, late: false },
  returns: [],
})

/** How far rows of a batch are, by line; rows that did not go in are left out. */
export const workOfLines = async (
  db: Reader,
  batchId: string,
  lines: readonly number[],
): Promise<Map<number, RowWork>> => {
  const { rows } = await sql<{
    line: number
    state: WorkState
    at: string | null
    organisation: string | null
    responsible: string | null
    roster_id: string | null
    listing_id: string | null
    belongs_to: string | null
    receipt: string | null
  }>`select r.line, ${workState} as state, l.last_at as at, o.name as organisation, a.name as responsible, r.roster_id,
      r.listing_id, r.belongs_to, r.receipt
    from batch_row r join batch b on b.id = r.batch_id left join listing l on l.id = r.listing_id
    left join organisation o on o.id = r.organisation_id left join account a on a.id = l.responsible_id
    where r.batch_id = ${batchId}::uuid and r.line = any(${lines}::int[]) and r.take and b.imported_at is not null`.execute(
    db,
  )
  return new Map(
    rows.map((row) => [
      row.line,
      {
        state: row.state,
        outcome: null,
        at: row.at,
        organisationName: row.organisation,
        responsibleName: row.responsible,
        rosterId: row.roster_id,
        listingId: row.listing_id,
        belongsTo: row.belongs_to,
        receipt: row.receipt,
      },
    ]),
  )
}
