import type { Command } from '#platform/commands/context.ts'
import type { InputOf } from '#platform/contract-types.ts'
import { joinHousehold, moveToArea, onOneBranch } from '../moves.ts'
import { spell, tidyName } from '../names.ts'
import { placeOf } from '../policy.ts'
import { checkBirthDate } from '../read-input.ts'
import { getDoor, lockPerson } from '../store.ts'

/**
 * Corrects what is named and nothing else; null clears. A door outside the person's area moves the person there, out of
 * the household as well: that takes the right to both areas.
 */
export const editPerson: Command<InputOf<'people', 'editPerson'>, object> = async (ctx, input) => {
  const person = await lockPerson(ctx.tx, input.personId)
  ctx.allow(placeOf(person, ctx.actor))
  ctx.subject(person.id)
  checkBirthDate(input.birthDate, ctx.now)
  const door = input.dwellingId == null ? null : await getDoor(ctx.tx, input.dwellingId)
  if (door && !onOneBranch(door.area_path, person.area_path)) {
    ctx.allow({ area_path: person.area_path })
    ctx.allow({ area_path: door.area_path })
    if (person.household_id !== null)
      await joinHousehold(ctx.tx, null, [{ personId: person.id, role: null, head: false }])
    await moveToArea(ctx.tx, person.id, { area_id: door.area_id, area_path: door.area_path })
  }
  const name = input.name === undefined ? person.name : tidyName(input.name)
  await ctx.tx
    .updateTable('person')
    .set({
      name,
      ...spell(name),
      sex: input.sex ?? person.sex,
      birth_date: input.birthDate === undefined ? person.birth_date : input.birthDate,
      dwelling_id: input.dwellingId === undefined ? person.dwelling_id : input.dwellingId,
      note: input.note === undefined ? person.note : input.note,
    })
    .where('id', '=', person.id)
    .execute()
  return {}
}
