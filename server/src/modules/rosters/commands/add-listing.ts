import { dayOf } from '@kapok/contract/common/time'
import { addToRoster } from '#modules/people/index.ts'
import type { Command } from '#platform/commands/context.ts'
import type { InputOf } from '#platform/contract-types.ts'
import { common, Problem } from '#platform/problems.ts'
import { openDay } from '../opening.ts'
import { rosterEnded } from '../problems.ts'
import { getRoster } from '../store.ts'
import { requireWorkers } from '../workers.ts'

/** Puts one known person or household on a roster; due today already, if a window of today still runs. */
export const addListing: Command<InputOf<'rosters', 'addListing'>, object> = async (ctx, input) => {
  const roster = await getRoster(ctx.tx, input.rosterId)
  ctx.allow({ area_path: roster.area_path })
  const today = dayOf(ctx.now.toISOString())
  if (roster.ends_on !== null && roster.ends_on < today) throw new Problem(rosterEnded)
  const isPerson = roster.subject === 'person'
  const id = isPerson ? input.personId : input.householdId
  if (id === undefined || (isPerson ? input.householdId : input.personId) !== undefined)
    throw new Problem(common.invalidInput)
  const subject = isPerson
    ? await ctx.tx
        .selectFrom('person')
        .select(['id', 'area_path', 'dwelling_id'])
        .where('id', '=', id)
        .executeTakeFirst()
    : await ctx.tx
        .selectFrom('household')
        .select(['id', 'area_path', 'dwelling_id'])
        .where('id', '=', id)
        .executeTakeFirst()
  if (!subject) throw new Problem(common.notFound)
  ctx.allow({ area_path: subject.area_path })
  if (input.responsibleId !== undefined) await requireWorkers(ctx.tx, roster, [input.responsibleId])
  ctx.subject(input.listingId, roster.id, subject.id)
  await ctx.tx
    .insertInto('listing')
    .values({
      id: input.listingId,
      roster_id: roster.id,
      area_path: subject.area_path,
      person_id: isPerson ? subject.id : null,
      household_id: isPerson ? null : subject.id,
      dwelling_id: subject.dwelling_id,
      responsible_id: input.responsibleId ?? null,
      note: input.note ?? null,
      added_on: today,
      added_at: ctx.now,
      added_by: ctx.actor.accountId,
    })
    .execute()
  await addToRoster(
    ctx.tx,
    roster.id,
    isPerson ? { personIds: [subject.id], householdIds: [] } : { personIds: [], householdIds: [subject.id] },
  )
  await openDay(ctx.tx, today, { listingIds: [input.listingId], addedAt: ctx.now })
  return {}
}
