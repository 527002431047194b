import { sql } from 'kysely'
import { packed } from '#platform/db/packed.ts'
import type { Transaction } from '#platform/db/pool.ts'
import type { JudgedRow } from './judge.ts'

/** Stores rows of a batch as they were judged. */
export const storeRows = async (
  tx: Transaction,
  batch: { id: string; area_path: string },
  rows: readonly JudgedRow[],
): Promise<void> => {
  const sealed = packed(rows.map((one) => one.prepared.sealed))
  const document = packed(rows.map((one) => one.prepared.digests.document))
  const phone = packed(rows.map((one) => one.prepared.digests.phone))
  const self = packed(rows.map((one) => one.prepared.digests.self))
  const json = (value: readonly unknown[]) => (value.length === 0 ? '[]' : JSON.stringify(value))
  await sql`insert into batch_row (batch_id, line, area_path, sealed, state, take, person_id, dwelling_id, area_id, candidates, doors,
      faults, document_digest, phone_digest, self_digest, repeats_line, earlier_batch_id, earlier_line)
    select ${batch.id}::uuid, r.line, ${batch.area_path}, substring(${sealed.bytes}::bytea from r.sealed_at for r.sealed_size), r.state, r.take,
      r.person_id, r.dwelling_id, r.area_id, r.candidates, r.doors, r.faults,
      substring(${document.bytes}::bytea from r.document_at for 32), substring(${phone.bytes}::bytea from r.phone_at for 32),
      substring(${self.bytes}::bytea from r.self_at for 32), r.repeats_line, r.earlier_batch_id, r.earlier_line
    from unnest(${rows.map((one) => one.prepared.line)}::int[], ${sealed.at}::int[], ${sealed.size}::int[],
      ${rows.map((one) => one.state)}::text[], ${rows.map((one) => one.take)}::boolean[], ${rows.map((one) => one.personId)}::uuid[],
      ${rows.map((one) => one.dwellingId)}::uuid[], ${rows.map((one) => one.areaId)}::uuid[],
      ${rows.map((one) => json(one.candidates))}::jsonb[], ${rows.map((one) => json(one.doors))}::jsonb[],
      ${rows.map((one) => json(one.faults))}::jsonb[], ${document.at}::int[], ${phone.at}::int[], ${self.at}::int[],
      ${rows.map((one) => one.prepared.repeatsLine)}::int[], ${rows.map((one) => one.earlier?.batchId ?? null)}::uuid[],
      ${rows.map((one) => one.earlier?.line ?? null)}::int[])
      as r (line, sealed_at, sealed_size, state, take, person_id, dwelling_id, area_id, candidates, doors, faults, document_at,
        phone_at, self_at, repeats_line, earlier_batch_id, earlier_line)`.execute(tx)
}
