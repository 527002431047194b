import type { Pressing } from '@kapok/contract/rosters/rules'
import { sql } from 'kysely'
import type { Reader } from '#platform/db/pool.ts'
import { common, Problem } from '#platform/problems.ts'
import { duePlaces, flagsAt } from './due-rows.ts'

const shape = /^([0-9a-f-]{36})\|(\d{4}-\d\d-\d\d)\|(\d)\|([01])\|([\d-]*)\|([\d:.TZ-]+)\|([\d:.TZ-]*)$/

/** Where a page of due contacts ended: which one, and what urgency looked at then. Nothing of it is personal. */
export const cursorOf = (one: Pressing): string =>
  [
    one.listingId,
    one.day,
    one.slot,
    one.flags.length > 0 ? 1 : 0,
    one.owedFrom ?? '',
    one.closesAt,
    one.reachedAt ?? '',
  ].join('|')

/**
 * The place a cursor names, as it stood in the order when its page was read: it may have left the list since, because
 * somebody recorded it, and the next page must still begin right behind it. Undefined where there is no such due any
 * more; the list then begins anew, so that rows are repeated rather than missed.
 * @throws invalid-input
 */
export const placeAt = async (db: Reader, cursor: string): Promise<Pressing | undefined> => {
  const [, listing = '', day = '', slot = '', urgent, owedFrom = '', closesAt = '', reachedAt = ''] =
    shape.exec(cursor) ?? []
  if (listing === '' || Number.isNaN(Date.parse(day)) || Number.isNaN(Date.parse(closesAt)))
    throw new Problem(common.invalidInput)
  const where = sql`d.listing_id = ${listing}::uuid and d.day = ${day}::date and d.slot = ${Number(slot)}::int`
  const [found] = await duePlaces(db, where)
  if (!found) return undefined
  return {
    ...found,
    flags: flagsAt(urgent === '1'),
    owedFrom: owedFrom === '' ? null : owedFrom,
    closesAt,
    reachedAt: reachedAt === '' ? null : reachedAt,
  }
}
