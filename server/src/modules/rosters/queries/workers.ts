import { mayDo } from '#platform/access/permit.ts'
import type { InputOf, OutputOf } from '#platform/contract-types.ts'
import { listOf } from '#platform/db/keyset.ts'
import type { QueryContext } from '#platform/operations.ts'
import { common, Problem } from '#platform/problems.ts'
import { rosters as may } from '../policy.ts'
import { getRoster } from '../store.ts'
import { type Workplace, workersOf } from '../workers.ts'

type Input = InputOf<'rosters', 'listWorkers'>

const ofRoster = async (ctx: QueryContext, rosterId: string): Promise<Workplace> => {
  const roster = await getRoster(ctx.db, rosterId)
  if (!mayDo(may.listWorkers, ctx.actor, { area_path: roster.area_path, roster_id: roster.id }))
    throw new Problem(common.notPermitted)
  return roster
}

const ofOrganisation = async (ctx: QueryContext, id: string): Promise<Workplace> => {
  const organisation = await ctx.db
    .selectFrom('organisation')
    .select(['id', 'area_path'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!organisation) throw new Problem(common.notFound)
  // An agency above the reader's own area keeps rosters in it: whoever sees one of them sees who works on it.
  const keptHere = ctx.db.selectFrom('roster').select('id').where('organisation_id', '=', organisation.id).limit(1)
  if (!mayDo(may.listWorkers, ctx.actor, organisation) && !(await keptHere.executeTakeFirst()))
    throw new Problem(common.notPermitted)
  return { organisation_id: organisation.id, area_path: organisation.area_path }
}

const place = (ctx: QueryContext, { rosterId, organisationId }: Input): Promise<Workplace> => {
  if (rosterId !== undefined && organisationId === undefined) return ofRoster(ctx, rosterId)
  if (organisationId !== undefined && rosterId === undefined) return ofOrganisation(ctx, organisationId)
  throw new Problem(common.invalidInput)
}

const contains = (text: string) => `%${text.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`

/** Who can carry a roster, page by page: staff first, then volunteers, by name. */
export const listWorkers = async (ctx: QueryContext, input: Input): Promise<OutputOf<'rosters', 'listWorkers'>> => {
  let workers = workersOf(ctx.db, await place(ctx, input))
  if (input.find !== undefined) workers = workers.where('worker.name', 'ilike', contains(input.find))
  return listOf(workers, {
    by: ['worker.rank', 'worker.name', 'worker.id'],
    of: (row) => [row.rank, row.name, row.id],
    page: input,
    map: (row) => ({ accountId: row.id, name: row.name, role: row.role, organisationName: row.organisation_name }),
  })
}
