import { findPlaybook } from '#modules/response/index.ts'
import type { Reader } from '#platform/db/pool.ts'

/** Where a playbook is gone or a roster out of sight. */
const usual = 12

/** Hours within which a household that was spoken with is not telephoned again, as the roster's playbook sets them. */
export const quietHoursOf = async (db: Reader, rosterId: string): Promise<number> => {
  const row = await db
    .selectFrom('roster')
    .innerJoin('response', 'response.id', 'roster.response_id')
    .select('response.playbook')
    .where('roster.id', '=', rosterId)
    .executeTakeFirst()
  return (row && findPlaybook(row.playbook)?.quietHours) ?? usual
}
