import { sql } from 'kysely'
import { followMerges, type MergePair } from '#modules/people/index.ts'
import type { CommandContext } from '#platform/commands/context.ts'

/** Rows that meant the one, as they were. */
type Log = { rows: { batch_id: string; line: number; listing_id: string | null; person_added: boolean }[] }

/**
 * Rows that meant the record given up mean the one kept. Where its line of a roster ended for the merge and nobody had
 * tried it, they go by the line that stays; what was done through it is done. Neither is any more somebody whom this list alone brought.
 */
const merge = async ({ tx }: CommandContext, { keptId, mergedId }: MergePair): Promise<Log> => {
  const { rows } = await sql<Log['rows'][number]>`select batch_id, line, listing_id, person_added from batch_row
    where person_id = ${mergedId}::uuid order by batch_id, line for update`.execute(tx)
  await sql`update batch_row r set person_id = ${keptId}::uuid, person_added = false, listing_id = coalesce((
      select o.id from listing l join listing o on o.roster_id = l.roster_id and o.person_id = ${keptId}::uuid and o.removed_on is null
      where l.id = r.listing_id and l.removed_on is not null and l.last_at is null
        and not exists (select from hand_on h where h.listing_id = l.id) limit 1), r.listing_id)
    where r.person_id = ${mergedId}::uuid`.execute(tx)
  return { rows }
}

const undo = async ({ tx }: CommandContext, { keptId, mergedId }: MergePair, { rows }: Log): Promise<void> => {
  await sql`update batch_row r set person_id = ${mergedId}::uuid, listing_id = was.listing_id, person_added = was.person_added
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as was (batch_id uuid, line int, listing_id uuid, person_added boolean)
    where r.batch_id = was.batch_id and r.line = was.line and r.person_id = ${keptId}::uuid`.execute(tx)
}

followMerges({ name: 'lists', merge, undo })
