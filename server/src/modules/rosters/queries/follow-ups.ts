import type { Day } from '@kapok/contract/common/schema'
import type { FollowUp } from '@kapok/contract/rosters/schema'
import type { Reader } from '#platform/db/pool.ts'

const all = (db: Reader, listingIds: readonly string[]) =>
  db
    .selectFrom('follow_up')
    .leftJoin('account', 'account.id', 'follow_up.owner_id')
    .selectAll('follow_up')
    .select('account.name as owner')
    .where('listing_id', 'in', [...listingIds])

type Row = Awaited<ReturnType<ReturnType<typeof all>['execute']>>[number]

const toFollowUp = (row: Row): FollowUp => ({
  id: row.id,
  listingId: row.listing_id,
  what: row.what,
  day: row.day,
  ownerName: row.owner,
  state: row.state as FollowUp['state'],
})

/** Everything ever promised to somebody, the latest day first. */
export const followUpsOf = async (db: Reader, listingId: string): Promise<FollowUp[]> =>
  (await all(db, [listingId]).orderBy('follow_up.day', 'desc').orderBy('follow_up.id').execute()).map(toFollowUp)

/** Promises still open whose day has come, the oldest first. */
export const followUpsDue = async (db: Reader, listingIds: readonly string[], today: Day): Promise<FollowUp[]> =>
  (
    await all(db, listingIds)
      .where('follow_up.state', '=', 'open')
      .where('follow_up.day', '<=', today)
      .orderBy('follow_up.day')
      .orderBy('follow_up.id')
      .execute()
  ).map(toFollowUp)
