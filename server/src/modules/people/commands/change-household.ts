import { sql } from 'kysely'
import type { Command } from '#platform/commands/context.ts'
import type { InputOf } from '#platform/contract-types.ts'
import { Problem } from '#platform/problems.ts'
import { tellChange } from '../changes.ts'
import { placeOf } from '../policy.ts'
import { memberTwice, notAMember } from '../problems.ts'
import { getHousehold } from '../store.ts'

/** Names another head, or none, says what members are to each other, changes the note of a household. */
export const changeHousehold: Command<InputOf<'people', 'changeHousehold'>, object> = async (
  ctx,
  { householdId, headId, roles, note },
) => {
  const household = await getHousehold(ctx.tx, householdId)
  ctx.allow(placeOf(household, ctx.actor))
  ctx.subject(household.id)
  const members = await ctx.tx
    .selectFrom('person')
    .select(['id', 'area_path', 'household_head'])
    .where('household_id', '=', household.id)
    .orderBy('id')
    .forUpdate()
    .execute()
  const named = [...(headId == null ? [] : [headId]), ...roles.map((one) => one.personId)]
  if (named.some((id) => !members.some((member) => member.id === id))) throw new Problem(notAMember)
  if (new Set(roles.map((one) => one.personId)).size < roles.length) throw new Problem(memberTwice)
  if (note !== undefined) await ctx.tx.updateTable('household').set({ note }).where('id', '=', household.id).execute()
  if (roles.length > 0)
    await sql`update person p set household_role = m.role
      from jsonb_to_recordset(${JSON.stringify(roles.map((one) => ({ id: one.personId, role: one.role })))}::jsonb) as m (id uuid, role text)
      where p.id = m.id`.execute(ctx.tx)
  const before = members.find((member) => member.household_head)
  if (headId === undefined || headId === (before?.id ?? null)) return {}
  if (before) await ctx.tx.updateTable('person').set({ household_head: false }).where('id', '=', before.id).execute()
  const head = members.find((member) => member.id === headId)
  if (!head) return {}
  ctx.subject(head.id)
  await ctx.tx.updateTable('person').set({ household_head: true }).where('id', '=', head.id).execute()
  await tellChange(ctx, [head], 'household_head', { about: { householdId: household.id } })
  return {}
}
