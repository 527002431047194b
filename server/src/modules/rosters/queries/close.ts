import { dayOf } from '@kapok/contract/common/time'
import { noCounts, suggestClose, urgencyOrder } from '@kapok/contract/rosters/rules'
import type { CoverageCounts } from '@kapok/contract/rosters/schema'
import { sql } from 'kysely'
import { mayDo } from '#platform/access/permit.ts'
import type { InputOf, OutputOf } from '#platform/contract-types.ts'
import type { QueryContext } from '#platform/operations.ts'
import { common, Problem } from '#platform/problems.ts'
import { countsOver, openAt, settledBy } from '../counts.ts'
import { rosters as may } from '../policy.ts'
import { silentPhones } from '../silent-phones.ts'
import { workersFor } from '../workers.ts'
import { dueRecords, toDueRow } from './due-rows.ts'
import { closesOf, summaries } from './rosters.ts'

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
  const open = (await dueRecords(ctx.db, sql`${mine} and ${openAt(ctx.now)}`))
    .map((row) => toDueRow(row, ctx.actor, today))
    .sort(urgencyOrder)
  return {
    roster: summary,
    day: input.day,
    counts: counts.rows[0]?.counts ?? noCounts,
    open: open.map((row) => {
      const suggested = suggestClose(row, roster.ladder)
      return { ...row, suggestedReason: suggested.reason, suggestedNextStep: suggested.nextStep }
    }),
    owners: (await workersFor(ctx.db, { id: roster.organisation_id, area_path: roster.area_path })).map((one) => ({
      accountId: one.id,
      name: one.name,
    })),
    silentPhones: await silentPhones(ctx.db, { rosterId: roster.id }, ctx.now),
    closes: (await closesOf(ctx.db, roster.id)).filter((one) => one.day === input.day),
    mayClose: mayDo(may.closeDay, ctx.actor, { area_path: roster.area_path }),
  }
}

export const listWorkers = async (
  ctx: QueryContext,
  input: InputOf<'rosters', 'listWorkers'>,
): Promise<OutputOf<'rosters', 'listWorkers'>> => {
  const organisation = await ctx.db
    .selectFrom('organisation')
    .select(['id', 'area_path'])
    .where('id', '=', input.organisationId)
    .executeTakeFirst()
  if (!organisation) throw new Problem(common.notFound)
  // An agency above the reader's own area keeps rosters in it: whoever sees one of them sees who works on it.
  const keptHere = ctx.db.selectFrom('roster').select('id').where('organisation_id', '=', organisation.id).limit(1)
  if (!mayDo(may.listWorkers, ctx.actor, organisation) && !(await keptHere.executeTakeFirst()))
    throw new Problem(common.notPermitted)
  const workers = await workersFor(ctx.db, organisation)
  return { items: workers.map((one) => ({ accountId: one.id, name: one.name, role: one.role })) }
}
