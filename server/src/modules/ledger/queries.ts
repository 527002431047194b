import { sql } from 'kysely'
import type { Reader } from '#platform/db/pool.ts'

/** Entries as they stand: each with the one that took it back, if any. */
export const entriesStanding = (db: Reader) =>
  db
    .selectFrom('entry as e')
    .selectAll('e')
    .select((eb) =>
      eb.selectFrom('entry as back').select('back.id').whereRef('back.reverses', '=', 'e.id').as('reversed_by'),
    )

export type StandingEntry = Awaited<ReturnType<typeof entriesOfSource>>[number]

/** What one contact, call or delivery has posted, reversals among it. */
export const entriesOfSource = (db: Reader, sourceId: string) =>
  entriesStanding(db)
    .where('e.source_id', '=', sourceId)
    .orderBy('e.recorded_at')
    .orderBy((eb) => eb('e.reverses', 'is not', null))
    .orderBy('e.id')
    .execute()

/** In the order of `ids`; an entry that is not there, or not to be seen, is missing. */
export const findEntries = async (db: Reader, ids: readonly string[]): Promise<StandingEntry[]> => {
  const rows = await entriesStanding(db)
    .where(sql<boolean>`e.id = any(${[...ids]}::uuid[])`)
    .execute()
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}
