import type { Reader } from '#platform/db/pool.ts'
import { common, Problem } from '#platform/problems.ts'

/** @throws not-found */
export const getListing = async (db: Reader, id: string) => {
  const row = await db.selectFrom('listing').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw new Problem(common.notFound)
  return row
}
