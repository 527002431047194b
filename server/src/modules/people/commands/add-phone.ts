import type { Command } from '#platform/commands/context.ts'
import type { InputOf } from '#platform/contract-types.ts'
import { tellChange } from '../changes.ts'
import { sealPhone } from '../numbers.ts'
import { placeOf } from '../policy.ts'
import { readPhone } from '../read-input.ts'
import { lockPerson } from '../store.ts'

/** Adds a phone number behind those that are there. */
export const addPhone: Command<InputOf<'people', 'addPhone'>, object> = async (ctx, { personId, phone }) => {
  const person = await lockPerson(ctx.tx, personId)
  ctx.allow(placeOf(person, ctx.actor))
  ctx.subject(person.id)
  const sealed = sealPhone(ctx.keys, phone.id, readPhone(phone.number))
  await ctx.tx
    .insertInto('phone')
    .values((eb) => ({
      id: phone.id,
      person_id: person.id,
      area_path: person.area_path,
      roster_ids: person.roster_ids,
      ...sealed,
      label: phone.label ?? null,
      position: eb
        .selectFrom('phone as other')
        .select((o) => o.fn.coalesce(o(o.fn.max('other.position'), '+', 1), o.lit(0)).as('next'))
        .where('other.person_id', '=', person.id),
    }))
    .execute()
  await tellChange(ctx, [person], 'phone_added', { about: { masked: sealed.masked } })
  return {}
}
