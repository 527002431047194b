import type { Reader } from '#platform/db/pool.ts'

/** The names of these people as they are typed on a keyboard; those out of the reader's sight are missing. */
export const spellings = async (
  db: Reader,
  personIds: readonly string[],
): Promise<Map<string, { pinyin: string; initials: string }>> => {
  if (personIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('person')
    .select(['id', 'pinyin', 'initials'])
    .where('id', 'in', [...personIds])
    .execute()
  return new Map(rows.map(({ id, ...spelt }) => [id, spelt]))
}
