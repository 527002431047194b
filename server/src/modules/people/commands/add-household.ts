import { getArea } from '#modules/places/index.ts'
import type { Command } from '#platform/commands/context.ts'
import type { InputOf } from '#platform/contract-types.ts'
import { Problem } from '#platform/problems.ts'
import { doorAddress } from '../address.ts'
import { tellChange } from '../changes.ts'
import { joinHousehold, moveToArea, onOneBranch } from '../moves.ts'
import { doorElsewhere, memberTwice, twoHeads } from '../problems.ts'
import { getDoorInUse, lockPerson } from '../store.ts'

/**
 * Makes a household. Who belonged to another one leaves it: somebody has one household. Members live at its door, if it
 * has one; whom that brings to another area, moves there.
 */
export const addHousehold: Command<InputOf<'people', 'addHousehold'>, object> = async (ctx, input) => {
  const area = await getArea(ctx.tx, input.areaId)
  ctx.allow({ area_path: area.path })
  ctx.subject(input.householdId)
  if (input.members.filter((member) => member.head).length > 1) throw new Problem(twoHeads)
  if (new Set(input.members.map((member) => member.personId)).size < input.members.length)
    throw new Problem(memberTwice)
  const door = input.dwellingId === undefined ? undefined : await getDoorInUse(ctx.tx, input.dwellingId, ctx.now)
  if (door && !onOneBranch(door.area_path, area.path)) throw new Problem(doorElsewhere)

  await ctx.tx
    .insertInto('household')
    .values({
      id: input.householdId,
      area_id: area.id,
      area_path: area.path,
      dwelling_id: door?.id ?? null,
      note: input.note ?? null,
    })
    .execute()
  // Locked in one order, so that two households made at once of the same people do not wait for each other.
  const joined: { id: string; area_path: string; household_id: string | null }[] = []
  for (const { personId } of input.members.toSorted((a, b) => (a.personId < b.personId ? -1 : 1))) {
    const person = await lockPerson(ctx.tx, personId)
    ctx.allow({ area_path: person.area_path })
    ctx.subject(person.id, ...(person.household_id === null ? [] : [person.household_id]))
    const at = door ?? { area_id: area.id, area_path: area.path }
    const moves = !onOneBranch(at.area_path, person.area_path)
    if (moves) await moveToArea(ctx.tx, person.id, { area_id: at.area_id, area_path: at.area_path })
    joined.push({ ...person, area_path: moves ? at.area_path : person.area_path })
    if (door) await ctx.tx.updateTable('person').set({ dwelling_id: door.id }).where('id', '=', person.id).execute()
  }
  await joinHousehold(
    ctx.tx,
    input.householdId,
    input.members.map(({ personId, role, head }) => ({ personId, role: role ?? null, head })),
  )
  for (const one of joined)
    if (one.household_id !== null)
      await tellChange(ctx, [one], 'household_left', { about: { householdId: one.household_id } })
  await tellChange(ctx, joined, 'household_joined', {
    about: { householdId: input.householdId, ...(door && { to: doorAddress(door) }) },
  })
  return {}
}
