import type { HandBack } from '@kapok/contract/lists/schema'
import { sql } from 'kysely'
import type { InputOf, OutputOf } from '#platform/contract-types.ts'
import type { QueryContext } from '#platform/operations.ts'
import { getBatch } from '../store.ts'

type Row = {
  receipt: string
  at: string
  by: string
  organisation_name: string | null
  belongs_to: string
  note: string | null
  lines: number[]
  waiting: number
}

/** What stations handed back, with the receipts. */
export const listHandBacks = async (
  ctx: QueryContext,
  input: InputOf<'lists', 'listHandBacks'>,
): Promise<OutputOf<'lists', 'listHandBacks'>> => {
  const batch = await getBatch(ctx.db, input.batchId)
  const found = await sql<Row>`
    select h.receipt, h.at, a.name as by, o.name as organisation_name, h.belongs_to, h.note, h.lines, (
      select count(*)::int from batch_row r where r.batch_id = h.batch_id and r.line = any(h.lines) and r.receipt = h.receipt
        and r.belongs_to is not null and r.listing_id is null) as waiting
    from batch_hand_back h join account a on a.id = h.by_id left join organisation o on o.id = h.organisation_id
    where h.batch_id = ${batch.id}::uuid order by h.at desc, h.id desc`.execute(ctx.db)
  return {
    items: found.rows.map(
      ({ organisation_name, belongs_to, ...row }): HandBack => ({
        ...row,
        organisationName: organisation_name,
        belongsTo: belongs_to,
      }),
    ),
  }
}
