import { tidyName } from '@kapok/contract/people/names'
import type { Command } from '#platform/commands/context.ts'
import type { InputOf } from '#platform/contract-types.ts'
import { doorAddress } from '../address.ts'
import { tellChange } from '../changes.ts'
import { joinHousehold, moveToArea, onOneBranch } from '../moves.ts'
import { spell } from '../names.ts'
import { placeOf } from '../policy.ts'
import { checkBirthDate } from '../read-input.ts'
import { getDoor, getDoorInUse, lockPerson } from '../store.ts'

/**
 * Corrects what is named and nothing else; null clears. A door outside the person's area moves the person there, out of
 * the household as well: that takes the right to both areas.
 */
export const editPerson: Command<InputOf<'people', 'editPerson'>, object> = async (ctx, input) => {
  const person = await lockPerson(ctx.tx, input.personId)
  ctx.allow(placeOf(person, ctx.actor))
  ctx.subject(person.id)
  checkBirthDate(input.birthDate, ctx.now)
  const moves = input.dwellingId !== undefined && input.dwellingId !== person.dwelling_id
  const door = moves && input.dwellingId !== null ? await getDoorInUse(ctx.tx, input.dwellingId!, ctx.now) : null
  const goes = door !== null && !onOneBranch(door.area_path, person.area_path)
  if (goes) {
    ctx.allow({ area_path: person.area_path })
    ctx.allow({ area_path: door.area_path })
    if (person.household_id !== null)
      await joinHousehold(ctx.tx, null, [{ personId: person.id, role: null, head: false }])
    await moveToArea(ctx.tx, person.id, { area_id: door.area_id, area_path: door.area_path })
  }
  const after = {
    name: input.name === undefined ? person.name : tidyName(input.name),
    sex: input.sex ?? person.sex,
    birth_date: input.birthDate === undefined ? person.birth_date : input.birthDate,
    note: input.note === undefined ? person.note : input.note,
  }
  await ctx.tx
    .updateTable('person')
    .set({ ...after, ...spell(after.name), ...(moves && { dwelling_id: input.dwellingId ?? null }) })
    .where('id', '=', person.id)
    .execute()

  const now = [{ id: person.id, area_path: goes ? door.area_path : person.area_path }]
  const names = { name: 'name', sex: 'sex', birth_date: 'birthDate', note: 'note' } as const
  const fields = (Object.keys(names) as (keyof typeof names)[]).filter((key) => after[key] !== person[key])
  if (fields.length > 0)
    await tellChange(ctx, now, 'edited', {
      about: {
        fields: fields.map((key) => names[key]),
        ...(after.name !== person.name && { name: person.name }),
      },
    })
  if (goes && person.household_id !== null)
    await tellChange(ctx, now, 'household_left', { about: { householdId: person.household_id } })
  if (moves) {
    const from = person.dwelling_id === null ? null : await getDoor(ctx.tx, person.dwelling_id)
    await tellChange(ctx, now, 'moved', {
      about: { ...(from && { from: doorAddress(from) }), ...(door && { to: doorAddress(door) }) },
    })
  }
  return {}
}
