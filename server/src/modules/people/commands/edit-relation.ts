import { tidyName } from '@kapok/contract/people/names'
import type { Command } from '#platform/commands/context.ts'
import type { InputOf } from '#platform/contract-types.ts'
import { tellChange } from '../changes.ts'
import { sealPhone } from '../numbers.ts'
import { placeOf } from '../policy.ts'
import { readPhone } from '../read-input.ts'
import { getRelation, lockPerson } from '../store.ts'

/** Corrects somebody to turn to. A number takes the place of the one before; it is another one, so nobody keeps a wrong mark. */
export const editRelation: Command<InputOf<'people', 'editRelation'>, object> = async (ctx, input) => {
  const person = await lockPerson(ctx.tx, input.personId)
  ctx.allow(placeOf(person, ctx.actor))
  const relation = await getRelation(ctx.tx, person.id, input.relationId)
  ctx.subject(person.id, relation.id)
  const after = {
    relation: input.relation ?? relation.relation,
    name: input.name === undefined ? relation.name : tidyName(input.name),
  }
  await ctx.tx.updateTable('relation').set(after).where('id', '=', relation.id).execute()
  if (input.phone !== undefined)
    await ctx.tx.deleteFrom('phone').where('relation_id', '=', relation.id).where('person_id', '=', person.id).execute()
  if (input.phone) {
    const { id, number, label } = input.phone
    await ctx.tx
      .insertInto('phone')
      .values({
        id,
        person_id: person.id,
        area_path: person.area_path,
        roster_ids: person.roster_ids,
        relation_id: relation.id,
        ...sealPhone(ctx.keys, id, readPhone(number)),
        label: label ?? null,
      })
      .execute()
  }
  await tellChange(ctx, [person], 'relation_edited', { about: after })
  return {}
}
