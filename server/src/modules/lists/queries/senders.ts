import type { SenderKind } from '@kapok/contract/lists/schema'
import { sql } from 'kysely'
import type { InputOf, OutputOf } from '#platform/contract-types.ts'
import type { QueryContext } from '#platform/operations.ts'

/** Who sends lists, the latest first. */
export const listSenders = async (
  { db }: QueryContext,
  { organisationId }: InputOf<'lists', 'listSenders'>,
): Promise<OutputOf<'lists', 'listSenders'>> => {
  const rows = await db
    .selectFrom('list_sender')
    .leftJoin('batch', (on) => on.onRef('batch.sender_id', '=', 'list_sender.id').on('batch.state', '<>', 'undone'))
    .select(['list_sender.id', 'list_sender.name', 'list_sender.kind', 'list_sender.organisation_id'])
    .select((eb) => [
      sql<number>`jsonb_array_length(list_sender.shapes)`.as('shapes'),
      eb.fn.count<number>('batch.id').as('batches'),
      eb.fn.max('batch.received_at').as('last_at'),
    ])
    .$if(organisationId !== undefined, (query) => query.where('list_sender.organisation_id', '=', organisationId!))
    .groupBy('list_sender.id')
    .orderBy(sql`max(batch.received_at)`, (order) => order.desc().nullsLast())
    .orderBy('list_sender.name')
    .limit(1000)
    .execute()
  return {
    items: rows.map((row) => ({
      id: row.id,
      name: row.name,
      kind: row.kind as SenderKind,
      organisationId: row.organisation_id,
      shapes: row.shapes,
      batches: row.batches,
      lastAt: row.last_at,
    })),
  }
}
