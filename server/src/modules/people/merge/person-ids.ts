import { sql } from 'kysely'
import type { Reader } from '#platform/db/pool.ts'

/**
 * All records that are one person: the one that is kept, first, and those merged into it, at any remove. Asked about any of
 * them. Empty where it is out of the reader's sight.
 */
export const personIds = async (db: Reader, id: string): Promise<string[]> => {
  const { rows } = await sql<{ id: string }>`
    with recursive up as (
      select id, merged_into, 0 as far from person where id = ${id}::uuid
      union all select p.id, p.merged_into, up.far + 1 from up join person p on p.id = up.merged_into
    ), down as (
      (select id, 0 as far from up order by up.far desc limit 1)
      union all select p.id, down.far + 1 from down join person p on p.merged_into = down.id
    )
    select id from down order by far, id`.execute(db)
  return rows.map((row) => row.id)
}
