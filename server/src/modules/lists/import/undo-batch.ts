import { sql } from 'kysely'
import { type Completed, removePeople, uncompletePeople } from '#modules/people/index.ts'
import { endRosters, removeListings } from '#modules/rosters/index.ts'
import type { Transaction } from '#platform/db/pool.ts'
import { beyondSight } from '#platform/db/scope.ts'
import type { JobContext } from '#platform/jobs.ts'
import { type BatchRecord, scopeOfBatch } from '../store.ts'
import { step, workOn } from '../work-on.ts'

const chunk = 1000
type Row = {
  line: number
  person_id: string | null
  person_added: boolean
  listing_id: string | null
  taken_back: boolean
  completed: Completed | null
}

const nextRows = async (ctx: JobContext, batch: BatchRecord): Promise<Row[]> =>
  ctx.write(scopeOfBatch(batch), async (tx) => {
    const { rows } = await sql<Row>`
      select r.line, r.person_id, r.person_added, r.listing_id, r.completed,
        (r.listing_added or r.roster_id in (select roster_id from batch_part p where p.batch_id = r.batch_id)) as taken_back
      from batch_row r where r.batch_id = ${batch.id}::uuid and r.line > ${batch.at_line} and r.imported_at is not null
      order by r.line limit ${chunk}`.execute(tx)
    return rows
  })

/** The lines on rosters and the people that only these rows brought. Whoever something else was done with stays. */
const takeBack = async (tx: Transaction, batch: BatchRecord, rows: readonly Row[]): Promise<void> => {
  const lines = rows.map((row) => row.line)
  await sql`update batch_row set listing_id = null, listing_added = false, roster_id = null, organisation_id = null, imported_at = null, completed = null,
      person_id = case when person_added then null else person_id end, person_added = false
    where batch_id = ${batch.id}::uuid and line = any(${lines}::int[])`.execute(tx)
  await uncompletePeople(
    tx,
    rows.flatMap((row) => row.completed ?? []),
  )
  // What another list, or a list of a wider area, has come to mean is out of this one's sight, and stays all the same.
  await beyondSight(tx, () => removeUnmeant(tx, rows))
}

/** Lines and people of these rows that no row of any list means any more; of a line that one does, that row takes it back later. */
const removeUnmeant = async (tx: Transaction, rows: readonly Row[]): Promise<void> => {
  const lines = rows.flatMap((row) => (row.taken_back && row.listing_id !== null ? [row.listing_id] : []))
  const meant = await sql<{
    id: string
  }>`update batch_row r set listing_added = true where r.listing_id = any(${lines}::uuid[])
    returning r.listing_id as id`.execute(tx)
  const stay = new Set(meant.rows.map((row) => row.id))
  await removeListings(
    tx,
    lines.filter((id) => !stay.has(id)),
  )
  const added = rows.flatMap((row) => (row.person_added && row.person_id !== null ? [row.person_id] : []))
  const free = await sql<{ id: string }>`select id from unnest(${added}::uuid[]) as k (id)
    where not exists (select from batch_row r where r.person_id = k.id)
      and not exists (select from listing l where l.person_id = k.id)
      and not exists (select from entry e where e.person_id = k.id)`.execute(tx)
  await removePeople(
    tx,
    free.rows.map((row) => row.id),
  )
}

const takeAllBack = async (ctx: JobContext, batch: BatchRecord): Promise<void> => {
  // A repeated row may mean the person of an earlier one: the earlier comes last, when nobody means them any more.
  await letGo(ctx, batch)
  for (let rows = await nextRows(ctx, batch); rows.length > 0; rows = await nextRows(ctx, batch)) {
    const lot = rows
    const to = { line: lot.at(-1)!.line, done: batch.progress_done + lot.length }
    await step(ctx, batch, to, (tx) => takeBack(tx, batch, lot))
  }
  await ctx.write(scopeOfBatch(batch), async (tx) => {
    const parts = await sql<{
      roster_id: string
    }>`delete from batch_part where batch_id = ${batch.id}::uuid returning roster_id`.execute(tx)
    await endRosters(
      tx,
      parts.rows.map((row) => row.roster_id),
      ctx.now,
    )
    await sql`update batch set state = 'undone', undone_at = ${ctx.now}::timestamptz, worked_at = null, part_paths = '{}'
      where id = ${batch.id}::uuid and state = 'undoing'`.execute(tx)
  })
}

/** Rows that mean somebody whom another row of this batch made let go of them first. */
const letGo = (ctx: JobContext, batch: BatchRecord): Promise<void> =>
  ctx.write(scopeOfBatch(batch), async (tx) => {
    await sql`update batch_row r set person_id = null where r.batch_id = ${batch.id}::uuid and not r.person_added
      and exists (select from batch_row o where o.batch_id = r.batch_id and o.person_id = r.person_id and o.person_added)`.execute(
      tx,
    )
  })

/** The job that takes a batch back. */
export const undoRows = (ctx: JobContext, { batchId }: Record<string, unknown>): Promise<void> =>
  workOn(ctx, String(batchId), 'undoing', (batch) => takeAllBack(ctx, batch))
