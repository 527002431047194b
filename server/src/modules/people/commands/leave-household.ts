import type { Command } from '#platform/commands/context.ts'
import type { InputOf } from '#platform/contract-types.ts'
import { Problem } from '#platform/problems.ts'
import { tellChange } from '../changes.ts'
import { joinHousehold } from '../moves.ts'
import { notAMember } from '../problems.ts'
import { lockPerson } from '../store.ts'

/** Takes somebody out of their household. Where they live stays as it is. */
export const leaveHousehold: Command<InputOf<'people', 'leaveHousehold'>, object> = async (
  ctx,
  { personId, reason },
) => {
  const person = await lockPerson(ctx.tx, personId)
  ctx.allow({ area_path: person.area_path })
  if (person.household_id === null) throw new Problem(notAMember)
  ctx.subject(person.id, person.household_id)
  if (reason !== undefined) ctx.note(reason)
  await joinHousehold(ctx.tx, null, [{ personId: person.id, role: null, head: false }])
  await tellChange(ctx, [person], 'household_left', { about: { householdId: person.household_id }, reason })
  return {}
}
