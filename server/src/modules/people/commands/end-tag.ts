import { dayOf } from '@kapok/contract/common/time'
import type { Command } from '#platform/commands/context.ts'
import type { InputOf } from '#platform/contract-types.ts'
import { common, Problem } from '#platform/problems.ts'
import { tellChange } from '../changes.ts'
import { placeOf } from '../policy.ts'
import { tagEnded } from '../problems.ts'
import { lockPerson } from '../store.ts'

/** Ends a tag from today, with the reason. One that was to begin later never held. */
export const endTag: Command<InputOf<'people', 'endTag'>, object> = async (ctx, { personId, tagId, reason }) => {
  const person = await lockPerson(ctx.tx, personId)
  ctx.allow(placeOf(person, ctx.actor))
  ctx.subject(person.id)
  ctx.note(reason)
  const tag = await ctx.tx
    .selectFrom('person_tag')
    .selectAll()
    .where('id', '=', tagId)
    .where('person_id', '=', person.id)
    .executeTakeFirst()
  if (!tag) throw new Problem(common.notFound)
  const today = dayOf(ctx.now.toISOString())
  if (tag.valid_to !== null && tag.valid_to <= today) throw new Problem(tagEnded, { endedOn: tag.valid_to })
  const end = tag.valid_from !== null && tag.valid_from > today ? tag.valid_from : today
  await ctx.tx.updateTable('person_tag').set({ valid_to: end, end_reason: reason }).where('id', '=', tag.id).execute()
  await tellChange(ctx, [person], 'tag_ended', { about: { tag: tag.tag }, reason })
  return {}
}
