import { tidyName } from '@kapok/contract/people/names'
import type { Command } from '#platform/commands/context.ts'
import type { InputOf } from '#platform/contract-types.ts'
import { tellChange } from '../changes.ts'
import { sealPhone } from '../numbers.ts'
import { placeOf } from '../policy.ts'
import { readPhone } from '../read-input.ts'
import { lockPerson } from '../store.ts'

/** Adds somebody to turn to, with a phone number if there is one. */
export const addRelation: Command<InputOf<'people', 'addRelation'>, object> = async (ctx, input) => {
  const person = await lockPerson(ctx.tx, input.personId)
  ctx.allow(placeOf(person, ctx.actor))
  ctx.subject(person.id)
  const about = { person_id: person.id, area_path: person.area_path, roster_ids: person.roster_ids }
  await ctx.tx
    .insertInto('relation')
    .values((eb) => ({
      id: input.relationId,
      ...about,
      relation: input.relation,
      name: tidyName(input.name),
      position: eb
        .selectFrom('relation as other')
        .select((o) => o.fn.coalesce(o(o.fn.max('other.position'), '+', 1), o.lit(0)).as('next'))
        .where('other.person_id', '=', person.id),
    }))
    .execute()
  if (input.phone) {
    const { id, number, label } = input.phone
    await ctx.tx
      .insertInto('phone')
      .values({
        id,
        ...about,
        relation_id: input.relationId,
        ...sealPhone(ctx.keys, id, readPhone(number)),
        label: label ?? null,
      })
      .execute()
  }
  await tellChange(ctx, [person], 'relation_added', {
    about: { relation: input.relation, name: tidyName(input.name) },
  })
  return {}
}
