import type { BothLanguages } from '@kapok/contract/common/schema'
import type { Bulletin, FrozenFigure } from '@kapok/contract/figures/schema'
import type { Reader, Transaction } from '#platform/db/pool.ts'
import { common, Problem } from '#platform/problems.ts'

const bulletins = (db: Reader) =>
  db
    .selectFrom('bulletin')
    .innerJoin('area', 'area.id', 'bulletin.area_id')
    .leftJoin('account', 'account.id', 'bulletin.frozen_by')
    .selectAll('bulletin')
    .select(['area.name as area_name', 'account.name as frozen_by_name'])

export type BulletinRow = Awaited<ReturnType<typeof listBulletinRows>>[number]

/** Newest first. */
export const listBulletinRows = async (db: Reader, responseId: string, areaId: string | undefined) => {
  const rows = bulletins(db).where('bulletin.response_id', '=', responseId)
  return (areaId === undefined ? rows : rows.where('bulletin.area_id', '=', areaId))
    .orderBy('bulletin.frozen_at', 'desc')
    .orderBy('bulletin.id', 'desc')
    .execute()
}

/** @throws not-found */
export const getBulletinRow = async (db: Reader, id: string): Promise<BulletinRow> => {
  const row = await bulletins(db).where('bulletin.id', '=', id).executeTakeFirst()
  if (!row) throw new Problem(common.notFound)
  return row
}

export const toBulletin = (row: BulletinRow): Bulletin => ({
  id: row.id,
  responseId: row.response_id,
  template: row.template,
  number: row.number,
  title: row.title as BothLanguages,
  areaId: row.area_id,
  areaName: row.area_name,
  day: row.day,
  asOf: row.as_of,
  frozenBy: row.frozen_by_name ?? '',
  frozenAt: row.frozen_at,
  lines: row.lines as BothLanguages[],
  figures: row.figures as FrozenFigure[],
})

/** The number of the next one: within its emergency, area and template they are counted from 1. */
export const nextNumber = async (
  tx: Transaction,
  responseId: string,
  areaId: string,
  template: string,
): Promise<number> => {
  const last = await tx
    .selectFrom('bulletin')
    .select((eb) => eb.fn.max('number').as('number'))
    .where('response_id', '=', responseId)
    .where('area_id', '=', areaId)
    .where('template', '=', template)
    .executeTakeFirst()
  return (last?.number ?? 0) + 1
}
