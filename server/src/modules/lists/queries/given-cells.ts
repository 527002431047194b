import type { GivenCells } from '@kapok/contract/lists/schema'
import { sql } from 'kysely'
import { seesNames } from '#platform/access/actor.ts'
import type { InputOf, OutputOf } from '#platform/contract-types.ts'
import type { QueryContext } from '#platform/operations.ts'
import { common, Problem } from '#platform/problems.ts'
import { openCells } from '../cells.ts'
import type { BatchRecord } from '../store.ts'
import { maskCells } from './mask-cells.ts'

type Row = Pick<BatchRecord, 'id' | 'name' | 'deadline' | 'columns'> & {
  sender: string | null
  line: number
  sealed: Buffer
}

/** Fields that stand nowhere else beside a call: what the sender wrote of the person in words of their own. */
const besideCall = new Set(['key', 'note', 'tags', 'quantity', 'time'])

/** What the senders wrote of somebody on a roster, the latest list first: the columns that stand beside a call. */
export const givenCells = async (
  ctx: QueryContext,
  input: InputOf<'lists', 'givenCells'>,
): Promise<OutputOf<'lists', 'givenCells'>> => {
  const listing = await ctx.db.selectFrom('listing').select('id').where('id', '=', input.listingId).executeTakeFirst()
  if (!listing) throw new Problem(common.notFound)
  const found = await sql<Row>`select b.id, b.name, b.deadline, b.columns, s.name as sender, r.line, r.sealed
    from batch_row r join batch b on b.id = r.batch_id left join list_sender s on s.id = b.sender_id
    where r.listing_id = ${listing.id}::uuid order by b.received_at desc, r.line`.execute(ctx.db)
  return {
    items: found.rows.map(({ columns, ...row }): GivenCells => {
      const read = openCells(ctx.keys, row.id, row)
      const cells = seesNames(ctx.actor) ? read : maskCells(columns, read)
      const shown = columns.flatMap(({ at, title, use }) => {
        const isShown = use.as === 'shown' || (use.as === 'field' && besideCall.has(use.field))
        const text = cells[at] ?? ''
        return isShown && text !== '' ? [{ title, text }] : []
      })
      return {
        batchId: row.id,
        batchName: row.name,
        senderName: row.sender,
        deadline: row.deadline,
        line: row.line,
        cells: shown,
      }
    }),
  }
}
