import { sql } from 'kysely'
import type { Reader } from '#platform/db/pool.ts'
import type { Digests } from './repeats.ts'

/** A row of an earlier batch that says the same. */
export type Earlier = { batchId: string; line: number }

/** A signed batch is looked at for so many days more: what it answered is fresh. */
const freshDays = 7

/**
 * Which rows came in an earlier batch that is still worked on, or was until a few days ago. Two different documents are two
 * people. Look-ups of their own for each row: the tables grow to millions.
 */
export const earlierRows = async (
  db: Reader,
  batch: { id: string; received_at: string },
  rows: readonly (Digests & { index: number })[],
): Promise<Map<number, Earlier>> => {
  const { rows: batches } = await sql<{ id: string }>`
    select id from batch where id <> ${batch.id}::uuid and received_at <= ${batch.received_at}::timestamptz
      and (state in ('checking', 'ready', 'importing', 'open', 'failed')
        or (state = 'closed' and closed_at > ${batch.received_at}::timestamptz - make_interval(days => ${freshDays})))`.execute(
    db,
  )
  if (batches.length === 0) return new Map()
  const ids = batches.map((one) => one.id)
  const hex = (bytes: Buffer | null) => (bytes === null ? null : `\\x${bytes.toString('hex')}`)
  const found = await sql<{ index: number; batch_id: string; line: number }>`
    select k.index, r.batch_id, r.line
    from unnest(${rows.map((row) => row.index)}::int[], ${rows.map((row) => hex(row.document))}::bytea[],
      ${rows.map((row) => hex(row.phone))}::bytea[], ${rows.map((row) => hex(row.self))}::bytea[])
      as k (index, document, phone, self)
    cross join lateral (
      select batch_id, line from (
        (select batch_id, line from batch_row where document_digest = k.document and take is distinct from false and batch_id = any(${ids}::uuid[]) limit 1)
        union all
        (select batch_id, line from batch_row where phone_digest = k.phone and take is distinct from false
          and (k.document is null or document_digest is null) and batch_id = any(${ids}::uuid[]) limit 1)
        union all
        (select batch_id, line from batch_row where self_digest = k.self and take is distinct from false
          and (k.document is null or document_digest is null) and batch_id = any(${ids}::uuid[]) limit 1)
      ) as same limit 1) r`.execute(db)
  return new Map(found.rows.map((row) => [row.index, { batchId: row.batch_id, line: row.line }]))
}
