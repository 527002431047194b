import { dayOf } from '@kapok/contract/common/time'
import { noCounts, suggestClose, urgencyOrder } from '@kapok/contract/rosters/rules'
import type { CoverageCounts } from '@kapok/contract/rosters/schema'
import { sql } from 'kysely'
import { mayDo } from '#platform/access/permit.ts'
import type { InputOf, OutputOf } from '#platform/contract-types.ts'
import type { Reader } from '#platform/db/pool.ts'
import type { QueryContext } from '#platform/operations.ts'
import { common, Problem } from '#platform/problems.ts'
import { countsOver, openAt, settledBy } from '../counts.ts'
import { rosters as may } from '../policy.ts'
import { silentPhones } from '../silent-phones.ts'
import type { RosterRow } from '../store.ts'
import { workersOf } from '../workers.ts'
import { dueRecords, toDueRow } from './due-rows.ts'
import { closesOf, summaries } from './rosters.ts'
import { withPhones } from './subject.ts'

/** Who may be named as the owner of what is left: the staff, and every volunteer who carries somebody of this roster. */
const ownersOf = async (db: Reader, roster: RosterRow) => {
  const carrying = db.selectFrom('listing').select('responsible_id').where('roster_id', '=', roster.id)
  const found = await workersOf(db, roster)
    .where((eb) =>
      eb.or([eb('worker.rank', '=', 0), eb('worker.id', 'in', carrying.$castTo<{ responsible_id: string }>())]),
    )
    .orderBy('worker.rank')
    .orderBy('worker.name')
    .orderBy('worker.id')
    .execute()
  return found.map((one) => ({ accountId: one.id, name: one.name }))
}

/** What stands between a roster and its signature: every open name with the reason and next step the ladder suggests. */
export const previewClose = async (
  ctx: QueryContext,
  input: InputOf<'rosters', 'previewClose'>,
): Promise<OutputOf<'rosters', 'previewClose'>> => {
  const [found] = await summaries(ctx.db, { ids: [input.rosterId], now: ctx.now })
  if (!found) throw new Problem(common.notFound)
  const { row: roster, summary } = found
  const mine = sql`d.roster_id = ${roster.id}::uuid and ${settledBy(input.day)}`
  const counts = await sql<{
    counts: CoverageCounts
  }>`select ${countsOver(ctx.now)} as counts from due d where ${mine}`.execute(ctx.db)
  const today = dayOf(ctx.now.toISOString())
  const records = await dueRecords(ctx.db, sql`${mine} and ${openAt(ctx.now)}`)
  const rows = records.map((row) => toDueRow(row, ctx.actor, today))
  const open = await withPhones(ctx.db, rows.sort(urgencyOrder), records)
  return {
    roster: summary,
    day: input.day,
    counts: counts.rows[0]?.counts ?? noCounts,
    open: open.map((row) => {
      const suggested = suggestClose(row, roster.ladder)
      return { ...row, suggestedReason: suggested.reason, suggestedNextStep: suggested.nextStep }
    }),
    owners: await ownersOf(ctx.db, roster),
    silentPhones: await silentPhones(ctx.db, { rosterId: roster.id }, ctx.now),
    closes: (await closesOf(ctx.db, roster.id)).filter((one) => one.day === input.day),
    mayClose: mayDo(may.closeDay, ctx.actor, { area_path: roster.area_path }),
  }
}
