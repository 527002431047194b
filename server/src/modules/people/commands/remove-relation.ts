import type { Command } from '#platform/commands/context.ts'
import type { InputOf } from '#platform/contract-types.ts'
import { tellChange } from '../changes.ts'
import { touchPerson } from '../moves.ts'
import { placeOf } from '../policy.ts'
import { getRelation, lockPerson } from '../store.ts'

/** Takes somebody to turn to off the record. Their number goes with them: nobody is called who has no part in it any more. */
export const removeRelation: Command<InputOf<'people', 'removeRelation'>, object> = async (
  ctx,
  { personId, relationId, reason },
) => {
  const person = await lockPerson(ctx.tx, personId)
  ctx.allow(placeOf(person, ctx.actor))
  const { id, relation, name } = await getRelation(ctx.tx, person.id, relationId)
  ctx.subject(person.id, id)
  ctx.note(reason)
  await ctx.tx.deleteFrom('phone').where('relation_id', '=', id).where('person_id', '=', person.id).execute()
  await ctx.tx.deleteFrom('relation').where('id', '=', id).execute()
  await touchPerson(ctx.tx, person.id)
  await tellChange(ctx, [person], 'relation_removed', { about: { relation, name }, reason })
  return {}
}
