import type { Command } from '#platform/commands/context.ts'
import type { InputOf } from '#platform/contract-types.ts'
import { Problem } from '#platform/problems.ts'
import { doorAddress } from '../address.ts'
import { tellChange } from '../changes.ts'
import { joinHousehold as join, moveToArea, onOneBranch } from '../moves.ts'
import { placeOf } from '../policy.ts'
import { memberThere } from '../problems.ts'
import { getDoor, getHousehold, lockPerson } from '../store.ts'

/**
 * Moves somebody into a household, out of the one before, and to its door; if that lies in another area, there as well.
 * It takes the right to both. A new head takes the place of the one before.
 */
export const joinHousehold: Command<InputOf<'people', 'joinHousehold'>, object> = async (ctx, input) => {
  const person = await lockPerson(ctx.tx, input.personId)
  ctx.allow({ area_path: person.area_path })
  const household = await getHousehold(ctx.tx, input.householdId)
  ctx.allow(placeOf(household, ctx.actor))
  ctx.subject(person.id, household.id, ...(person.household_id === null ? [] : [person.household_id]))
  if (person.household_id === household.id) throw new Problem(memberThere)
  const door = household.dwelling_id === null ? null : await getDoor(ctx.tx, household.dwelling_id)
  const there = door ?? household
  const goes = !onOneBranch(there.area_path, person.area_path)
  if (goes) await moveToArea(ctx.tx, person.id, { area_id: there.area_id, area_path: there.area_path })
  if (door) await ctx.tx.updateTable('person').set({ dwelling_id: door.id }).where('id', '=', person.id).execute()
  if (input.head)
    await ctx.tx
      .updateTable('person')
      .set({ household_head: false })
      .where('household_id', '=', household.id)
      .where('household_head', '=', true)
      .execute()
  await join(ctx.tx, household.id, [{ personId: person.id, role: input.role ?? null, head: input.head }])

  const now = [{ id: person.id, area_path: goes ? there.area_path : person.area_path }]
  if (person.household_id !== null)
    await tellChange(ctx, now, 'household_left', { about: { householdId: person.household_id } })
  await tellChange(ctx, now, 'household_joined', {
    about: { householdId: household.id, ...(door && { to: doorAddress(door) }) },
  })
  return {}
}
