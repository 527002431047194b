import { dayOf } from '@kapok/contract/common/time'
import type { ListColumnCode } from '@kapok/contract/rosters/list-columns'
import { walkingOrder } from '@kapok/contract/rosters/rules'
import { sql } from 'kysely'
import { doorAddress } from '#modules/people/index.ts'
import type { InputOf } from '#platform/contract-types.ts'
import type { Reader } from '#platform/db/pool.ts'
import { exportFile, tableFile } from '#platform/exports/index.ts'
import type { OpenContext } from '#platform/operations.ts'
import { onSheetOf } from '../counts.ts'
import { inClear } from '../policy.ts'
import { type SubjectRecord, subjectColumns, subjectJoins } from '../queries/subject.ts'
import { getRoster } from '../store.ts'
import { tableOf } from './columns.ts'
import { linesOf, type Source, type Stands } from './lines.ts'

const columns: ListColumnCode[] = [
  'name',
  'sex',
  'age',
  'members',
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

type Row = SubjectRecord & {
  status: Stands['status']
  attempts: number | null
  flagged: boolean | null
  responsible: string | null
}

/** Everybody on a roster in walking order, with the last of what is due today. */
export const readListingSources = async (
  db: Reader,
  rosterId: string,
  rosterName: string,
  today: string,
): Promise<Source[]> => {
  const found = await sql<Row>`
    select ${subjectColumns}, acc.name as responsible, due.status, due.attempts, due.flagged
    from listing l
    ${subjectJoins}
    left join account acc on acc.id = l.responsible_id
    left join lateral (
      select d.status, d.attempts, d.flags <> '[]'::jsonb as flagged from due d
      where d.listing_id = l.id and ${onSheetOf(today)} order by d.closes_at desc, d.slot desc limit 1) due on true
    where l.roster_id = ${rosterId}::uuid and l.removed_on is null`.execute(db)
  const onTheWay = (row: Row) => ({
    areaName: row.area_name,
    address: doorAddress(row),
    listingId: row.listing_id,
    day: today,
    slot: 0,
  })
  return found.rows
    .sort((a, b) => walkingOrder(onTheWay(a), onTheWay(b)))
    .map((row) => ({
      subject: row,
      stands: {
        rosterName,
        responsible: row.responsible ?? '',
        status: row.status,
        attempts: row.attempts ?? 0,
        flagged: row.flagged ?? false,
        day: today,
        lastAt: row.reached_at,
      },
    }))
}

/** A roster's list with today's state. */
export const exportListings = async (ctx: OpenContext, input: InputOf<'rosters', 'exportListings'>): Promise<File> => {
  const today = dayOf(ctx.now.toISOString())
  const { roster, sources } = await ctx.read(async (db) => {
    const found = await getRoster(db, input.rosterId)
    return { roster: found, sources: await readListingSources(db, found.id, found.name, today) }
  })
  const order = {
    operation: 'rosters/export-listings',
    ask: input,
    clearFor: inClear,
    areaPaths: [roster.area_path],
    subjects: [roster.id],
  }
  return exportFile(ctx, order, async ({ masked, mark, language }) => {
    const lines = await ctx.read((db) => linesOf({ db, keys: ctx.keys, masked }, sources))
    const table = tableOf(columns, lines, language, ctx.now)
    return {
      file: await tableFile({ ...table, name: `${roster.name}-${today}`, mark }, input.format),
      rows: lines.length,
    }
  })
}
