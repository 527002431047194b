import type { Role } from '@kapok/contract/identity/schema'
import type { Actor } from './actor.ts'

/** What a decision is made about: where a record lies, and the roster it hangs on, if any. */
export type Place = { area_path: string; roster_id?: string | null }

/**
 * Who may do an operation, as data: the roles, and how near the record must be. Default deny: an operation without a
 * permit stops the server from starting, and a command that never asked `allow` is refused at its end.
 * `area` the role's organisation serves the record's area · `area-or-roster` or the record's roster is carried by the
 * actor · `own` only about oneself · `anywhere` the roles are enough.
 */
export type Permit = {
  roles: readonly Role[] | 'public' | 'signed-in'
  within: 'area' | 'area-or-roster' | 'own' | 'anywhere'
}

export const permit = (roles: Permit['roles'], within: Permit['within']): Permit => ({ roles, within })

/** Whether the actor's roles open the operation at all, wherever. */
export const mayCall = (rule: Permit, actor: Actor | undefined): boolean => {
  if (rule.roles === 'public') return true
  if (!actor) return false
  const { roles } = rule
  return roles === 'signed-in' || actor.memberships.some((m) => roles.includes(m.role))
}

/** Whether the actor may do it to this record. */
export const mayDo = (rule: Permit, actor: Actor, place: Place): boolean => {
  if (!mayCall(rule, actor)) return false
  if (rule.within === 'anywhere' || rule.within === 'own') return true
  const fits = (role: Role) => rule.roles === 'signed-in' || rule.roles === 'public' || rule.roles.includes(role)
  if (actor.memberships.some((m) => fits(m.role) && place.area_path.startsWith(m.areaPath) && m.role !== 'volunteer'))
    return true
  if (rule.within !== 'area-or-roster' || place.roster_id == null || !actor.rosterIds.includes(place.roster_id))
    return false
  // A roster is carried as what one is where it lies: a social worker who helps next door as a volunteer is one there.
  const here = actor.memberships.filter((m) => place.area_path.startsWith(m.areaPath))
  return here.length === 0 || here.some((m) => fits(m.role))
}
