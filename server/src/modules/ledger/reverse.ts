import { CompiledQuery } from 'kysely'
import type { CommandContext } from '#platform/commands/context.ts'
import { newId } from '#platform/ids.ts'
import { Problem } from '#platform/problems.ts'
import { post } from './post.ts'
import { alreadyReversed, reversalStands } from './problems.ts'

type Standing = {
  id: string
  kind: string
  field: string
  response_id: string
  organisation_id: string
  area_path: string
  occurred_at: string
  person_id: string | null
  household_id: string | null
  head_count: number
  worker_id: string | null
  minutes: number
  reached: boolean
  separate: boolean
  how: 'named' | 'scanned' | 'tallied'
  source_type: string
  source_id: string
  roster_id: string | null
  reverses: string | null
  reversed: boolean
}

const standing = async (ctx: CommandContext, where: 'e.id' | 'e.source_id', id: string) =>
  (
    await ctx.tx.executeQuery<Standing>(
      CompiledQuery.raw(`select e.*, exists (select 1 from entry r where r.reverses = e.id) as reversed from entry e where ${where} = $1::uuid order by e.id`, [id]),
    )
  ).rows

const takeBack = (ctx: CommandContext, entry: Standing, reversalId: string, reason: string) =>
  post(ctx, {
    ...{ id: reversalId, kind: entry.kind, field: entry.field, responseId: entry.response_id, organisationId: entry.organisation_id },
    ...{ areaPath: entry.area_path, occurredAt: new Date(entry.occurred_at), personId: entry.person_id, householdId: entry.household_id },
    ...{ headCount: entry.head_count, workerId: entry.worker_id, minutes: entry.minutes, reached: entry.reached, separate: entry.separate, how: entry.how },
    ...{ source: { type: entry.source_type, id: entry.source_id }, rosterId: entry.roster_id, reverses: { id: entry.id, reason } },
  })

/** One entry as it stands, or undefined. */
export const findEntry = async (ctx: CommandContext, id: string) => (await standing(ctx, 'e.id', id))[0]

/** Takes one entry back. @throws already-reversed · reversal-stands */
export const reverseOne = (ctx: CommandContext, entry: Standing, reversalId: string, reason: string): void => {
  if (entry.reverses !== null) throw new Problem(reversalStands)
  if (entry.reversed) throw new Problem(alreadyReversed)
  takeBack(ctx, entry, reversalId, reason)
}

/** Takes back everything that one contact, call or delivery has posted and that still stands. @returns how many entries. */
export const reverseSource = async (ctx: CommandContext, sourceId: string, reason: string): Promise<number> => {
  const entries = (await standing(ctx, 'e.source_id', sourceId)).filter((entry) => entry.reverses === null && !entry.reversed)
  for (const entry of entries) takeBack(ctx, entry, newId(ctx.now.getTime()), reason)
  return entries.length
}
