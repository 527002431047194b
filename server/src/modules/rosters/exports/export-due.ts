import { dayOf } from '@kapok/contract/common/time'
import type { ListColumnCode } from '@kapok/contract/rosters/list-columns'
import { urgencyOrder, walkingOrder } from '@kapok/contract/rosters/rules'
import type { InputOf } from '#platform/contract-types.ts'
import { exportFile, tableFile } from '#platform/exports/index.ts'
import type { OpenContext } from '#platform/operations.ts'
import { common, Problem } from '#platform/problems.ts'
import { inClear } from '../policy.ts'
import { type DueRecord, duePlaces, dueRecords } from '../queries/due-rows.ts'
import { whichDue } from '../queries/list-due.ts'
import { isOneOf, placeText } from '../queries/sheet.ts'
import { tableOf } from './columns.ts'
import { linesOf, type Source } from './lines.ts'

const columns: ListColumnCode[] = [
  'day',
  'roster',
  'name',
  'sex',
  'age',
  'area',
  'address',
  'phone',
  'responsible',
  'status',
  'flagged',
  'attempts',
  'reached',
  'note',
]

const toSource = (row: DueRecord): Source => ({
  subject: row,
  stands: {
    rosterName: row.roster_name,
    responsible: row.responsible_name ?? '',
    status: row.status,
    attempts: row.attempts,
    flagged: row.flags.length > 0,
    day: row.day,
    lastAt: row.last_at,
  },
})

/**
 * The due list of a day behind any count, whole, in the order of the screen.
 * @throws not-found where nobody is on it
 */
export const exportDue = async (ctx: OpenContext, input: InputOf<'rosters', 'exportDue'>): Promise<File> => {
  const { actor } = ctx
  if (!actor) throw new Problem(common.notSignedIn)
  const day = input.day ?? dayOf(ctx.now.toISOString())
  const records = await ctx.read(async (db) => {
    const places = await duePlaces(db, whichDue({ actor, now: ctx.now }, { ...input, day }))
    places.sort(input.order === 'walking' ? walkingOrder : urgencyOrder)
    if (places.length === 0) return []
    const found = new Map(
      (await dueRecords(db, isOneOf(places))).map((row) => [
        placeText({ listingId: row.listing_id, day: row.day, slot: row.slot }),
        row,
      ]),
    )
    return places.flatMap((one) => found.get(placeText(one)) ?? [])
  })
  if (records.length === 0) throw new Problem(common.notFound)
  const order = {
    operation: 'rosters/export-due',
    ask: input,
    clearFor: inClear,
    areaPaths: [...new Set(records.map((row) => row.area_path))],
    subjects: [...new Set(records.map((row) => row.roster_id))],
  }
  return exportFile(ctx, order, async ({ masked, mark, language }) => {
    const lines = await ctx.read((db) => linesOf({ db, keys: ctx.keys, masked }, records.map(toSource)))
    const table = tableOf(columns, lines, language, ctx.now)
    const name = language === 'zh' ? `应联系-${day}` : `due-${day}`
    return { file: await tableFile({ ...table, name, mark }, input.format), rows: lines.length }
  })
}
