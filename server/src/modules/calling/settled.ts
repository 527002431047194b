import type { Reader } from '#platform/db/pool.ts'
import type { CallRow } from './store.ts'

/** The contact recorded of a name since it was served, by whomever; the last one that stands. */
export const settledBy = (db: Reader, call: Pick<CallRow, 'listing_id' | 'day' | 'slot' | 'served_at'>) =>
  db
    .selectFrom('contact')
    .select(['id', 'outcome', 'recorded_at', 'account_id'])
    .where('listing_id', '=', call.listing_id)
    .where('day', '=', call.day)
    .where('slot', '=', call.slot)
    .where('recorded_at', '>=', call.served_at)
    .where('reversed_at', 'is', null)
    .orderBy('recorded_at', 'desc')
    .limit(1)
    .executeTakeFirst()
