import { noWork } from '@kapok/contract/lists/work-state'
import { sql } from 'kysely'
import type { InputOf, OutputOf } from '#platform/contract-types.ts'
import { listOf } from '#platform/db/keyset.ts'
import type { Reader } from '#platform/db/pool.ts'
import type { QueryContext } from '#platform/operations.ts'
import { workCounts } from './standing.ts'
import { summaries, summaryOf } from './summary.ts'

/** How many rows of each batch the reader sees. */
const rowsOf = async (db: Reader, ids: readonly string[]): Promise<Map<string, number>> => {
  const { rows } = await sql<{ batch_id: string; n: number }>`
    select batch_id, count(*)::int as n from batch_row where batch_id = any(${ids}::uuid[]) group by 1`.execute(db)
  return new Map(rows.map((row) => [row.batch_id, row.n]))
}

/** Batches, the nearest deadline first; those that are over after them. */
export const listBatches = async (
  { db }: QueryContext,
  input: InputOf<'lists', 'listBatches'>,
): Promise<OutputOf<'lists', 'listBatches'>> => {
  const { show, state, senderId, responseId } = input
  const over = sql<number>`(batch.state in ('closed', 'undone'))::int`
  const query = summaries(db)
    .select(over.as('is_over'))
    .$if(show === 'open', (q) => q.where('batch.state', 'not in', ['closed', 'undone']))
    .$if(state !== undefined, (q) => q.where('batch.state', '=', state!))
    .$if(senderId !== undefined, (q) => q.where('batch.sender_id', '=', senderId!))
    .$if(responseId !== undefined, (q) => q.where('batch.response_id', '=', responseId!))
  const page = await listOf(db.selectFrom(query.as('b')).selectAll(), {
    by: ['is_over', 'deadline', 'id'],
    of: (row) => [row.is_over, row.deadline, row.id],
    page: input,
    map: (row) => row,
  })
  const ids = page.items.map((row) => row.id)
  const [rows, work] = [await rowsOf(db, ids), await workCounts(db, ids)]
  return { ...page, items: page.items.map((row) => summaryOf(row, rows.get(row.id) ?? 0, work.get(row.id) ?? noWork)) }
}
