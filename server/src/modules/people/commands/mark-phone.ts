import type { Command } from '#platform/commands/context.ts'
import type { InputOf } from '#platform/contract-types.ts'
import { common, Problem } from '#platform/problems.ts'
import { tellChange } from '../changes.ts'
import { placeOf } from '../policy.ts'
import { lockPerson } from '../store.ts'

/** Says that a number, of the person or of a relation, is wrong, or right after all. A wrong one is kept: it may be asked about. */
export const markPhone: Command<InputOf<'people', 'markPhone'>, object> = async (ctx, { personId, phoneId, state }) => {
  const person = await lockPerson(ctx.tx, personId)
  ctx.allow(placeOf(person, ctx.actor))
  ctx.subject(person.id)
  const marked = await ctx.tx
    .updateTable('phone')
    .set({ state })
    .where('id', '=', phoneId)
    .where('person_id', '=', person.id)
    .returning(['masked', 'relation_id'])
    .executeTakeFirst()
  if (!marked) throw new Problem(common.notFound)
  await tellChange(ctx, [person], state === 'wrong' ? 'phone_wrong' : 'phone_right', {
    about: { masked: marked.masked, field: marked.relation_id === null ? 'phone' : 'relation_phone' },
  })
  return {}
}
