import type { DueRow } from '@kapok/contract/rosters/schema'
import { sql } from 'kysely'
import type { QueryContext } from '#platform/operations.ts'
import { common, Problem } from '#platform/problems.ts'
import { dueRecords, toDueRow } from './due-rows.ts'

const shape = /^([0-9a-f-]{36})\|(\d{4}-\d\d-\d\d)\|(\d)\|([01])\|([\d-]*)\|([\d:.TZ-]+)\|([\d:.TZ-]*)$/

const isUrgent = ({ flags }: DueRow) => flags.some(({ severity }) => severity === 'urgent')

/** Where a page of due contacts ended: which one, and what urgency looked at then. Nothing of it is personal. */
export const cursorOf = (row: DueRow): string =>
  [row.listingId, row.day, row.slot, isUrgent(row) ? 1 : 0, row.owedFrom ?? '', row.closesAt, row.reachedAt ?? ''].join(
    '|',
  )

/**
 * The row a cursor names, as it stood in the order when its page was read: it may have left the list since, because
 * somebody recorded it, and the next page must still begin right behind it. Undefined where there is no such row any
 * more; the list then begins anew, so that rows are repeated rather than missed.
 * @throws invalid-input
 */
export const rowAt = async (ctx: QueryContext, cursor: string, today: string): Promise<DueRow | undefined> => {
  const [, listing = '', day = '', slot = '', urgent, owedFrom = '', closesAt = '', reachedAt = ''] =
    shape.exec(cursor) ?? []
  if (listing === '' || Number.isNaN(Date.parse(day)) || Number.isNaN(Date.parse(closesAt)))
    throw new Problem(common.invalidInput)
  const where = sql`d.listing_id = ${listing}::uuid and d.day = ${day}::date and d.slot = ${Number(slot)}::int`
  const [found] = await dueRecords(ctx.db, where, undefined, 1)
  if (!found) return undefined
  return {
    ...toDueRow(found, ctx.actor, today),
    flags: urgent === '1' ? [{ code: 'cursor', severity: 'urgent', label: { zh: '·', en: '·' } }] : [],
    owedFrom: owedFrom === '' ? null : owedFrom,
    closesAt,
    reachedAt: reachedAt === '' ? null : reachedAt,
  }
}
