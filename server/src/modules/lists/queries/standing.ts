import type { Instant } from '@kapok/contract/common/schema'
import { paceOf, paceOver } from '@kapok/contract/lists/pace'
import type { BatchPart, BatchReturn, BatchRow, Pace, WorkCounts, WorkState } from '@kapok/contract/lists/schema'
import { noWork, unknownOf } from '@kapok/contract/lists/work-state'
import { type RawBuilder, sql } from 'kysely'
import type { Reader } from '#platform/db/pool.ts'
import { type Picture, readPicture, type Tally } from '../place/picture.ts'
import { readStanding, type Standing } from '../place/standing.ts'

/** Rows that went in, by how far they are, of each of these batches; one statement whatever their number. */
export const workCounts = async (db: Reader, batchIds: readonly string[]): Promise<Map<string, WorkCounts>> => {
  const counts = new Map<string, WorkCounts>(batchIds.map((id) => [id, { ...noWork }]))
  if (batchIds.length === 0) return counts
  const found = await readStanding(db, batchIds, (standing) =>
    sql<{ batch_id: string; state: WorkState; n: number }>`
      select batch_id, state, count(*)::int as n from ${standing} s group by batch_id, state`.execute(db),
  )
  for (const row of found.rows) counts.get(row.batch_id)![row.state] = row.n
  return counts
}

/** The hours over which a station's pace is told. */
const recent = 3

export const paceView = (tally: Tally, now: Date, deadline: Instant): Pace =>
  paceOf({
    hours: tally.hours,
    lastHour: tally.lastHour,
    left: unknownOf(tally.work),
    now: now.toISOString(),
    deadline,
  })

/** What each station was given of a batch, and how far it is; stations in the order of their names. */
export const partsOf = async (db: Reader, batchId: string, { parts }: Picture): Promise<BatchPart[]> => {
  const found = await sql<{
    organisation_id: string
    organisation_name: string
    roster_id: string
    roster_name: string
  }>`
    select o.id as organisation_id, o.name as organisation_name, r.id as roster_id, r.name as roster_name
    from roster r join organisation o on o.id = r.organisation_id where r.id in (
      select roster_id from batch_part where batch_id = ${batchId}::uuid union select roster_id from batch where id = ${batchId}::uuid)
    order by o.name, o.id`.execute(db)
  return found.rows.map((row) => {
    const tally = parts.get(row.organisation_id)
    return {
      organisationId: row.organisation_id,
      organisationName: row.organisation_name,
      rosterId: row.roster_id,
      rosterName: row.roster_name,
      rows: tally?.rows ?? 0,
      work: tally?.work ?? { ...noWork },
      workers: tally?.workers.size ?? 0,
      pace: tally ? paceOver(tally.hours, recent) : 0,
    }
  })
}

/** How a batch stands: its counts, what each station has, how fast it goes, and what went back. */
export const standingOf = async (
  db: Reader,
  batch: { id: string; deadline: Instant },
  now: Date,
): Promise<{ work: WorkCounts; parts: BatchPart[]; pace: Pace; returns: BatchReturn[] }> => {
  const picture = await readPicture(db, batch.id, now)
  return {
    work: picture.whole.work,
    parts: await partsOf(db, batch.id, picture),
    pace: paceView(picture.whole, now, batch.deadline),
    returns: await returnsOf(db, batch.id),
  }
}

type RowWork = NonNullable<BatchRow['work']>

/** How far these rows of a batch are; rows that did not go in are not among them. */
export const workOfLines = async (
  db: Reader,
  batchId: string,
  lines: readonly number[],
): Promise<Map<number, RowWork>> => {
  type Row = Standing & { organisation_name: string | null; responsible_name: string | null }
  const read = (standing: RawBuilder<Standing>) =>
    sql<Row>`select s.*, o.name as organisation_name, a.name as responsible_name from ${standing} s
      left join organisation o on o.id = s.organisation_id left join account a on a.id = s.responsible_id`.execute(db)
  const found = await readStanding(db, [batchId], read, lines)
  return new Map(
    found.rows.map((row) => [
      row.line,
      {
        state: row.state,
        outcome: row.outcome,
        at: row.last_at,
        organisationName: row.organisation_name,
        responsibleName: row.responsible_name,
        rosterId: row.roster_id,
        listingId: row.listing_id,
        belongsTo: row.belongs_to,
        receipt: row.receipt,
      },
    ]),
  )
}

/** The lines of a batch that are this far. */
export const linesThatAre = async (db: Reader, batchId: string, state: WorkState): Promise<number[]> => {
  const found = await readStanding(db, [batchId], (standing) =>
    sql<{ line: number }>`select s.line from ${standing} s where s.state = ${state} order by s.line`.execute(db),
  )
  return found.rows.map((row) => row.line)
}

/** What went back to the sender, newest first. */
const returnsOf = async (db: Reader, batchId: string): Promise<BatchReturn[]> => {
  const found = await sql<Omit<BatchReturn, 'fileName'> & { file_name: string }>`
    select t.id, t.at, a.name as by, t.what, t.rows, t.state, t.file_name from batch_return t join account a on a.id = t.by_id
    where t.batch_id = ${batchId}::uuid order by t.at desc, t.id desc`.execute(db)
  return found.rows.map(({ file_name, ...row }) => ({ ...row, fileName: file_name }))
}
