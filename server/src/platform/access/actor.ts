import type { Role } from '@kapok/contract/identity/schema'
import type { Scope } from '#platform/db/scope.ts'

/** Who acts: an account in a session, with what it may see resolved to plain lists. */
export type Actor = {
  accountId: string
  sessionId: string
  name: string
  memberships: readonly { organisationId: string; role: Role; areaPath: string }[]
  /** Rosters this account carries, whatever its area. */
  rosterIds: readonly string[]
  /** Whoever came in with a password that somebody else gave may do nothing else before setting their own. */
  mustChangePassword: boolean
  /** An officer or administrator who has not set a second factor may do nothing else first. */
  mustSetSecondFactor: boolean
}

/** Nobody in particular: what public operations run as. */
export const nobody: Actor = {
  accountId: '00000000-0000-0000-0000-000000000000',
  sessionId: '00000000-0000-0000-0000-000000000000',
  name: '',
  memberships: [],
  rosterIds: [],
  mustChangePassword: false,
  mustSetSecondFactor: false,
}

/** Roles whose membership opens the area of their organisation; the others see only what is given to them by name. */
const seesArea: ReadonlySet<Role> = new Set(['social_worker', 'operator', 'station_head', 'officer', 'administrator'])

export const scopeOf = (actor: Actor): Scope => ({
  areaPaths: [...new Set(actor.memberships.filter((m) => seesArea.has(m.role)).map((m) => m.areaPath))],
  rosterIds: actor.rosterIds,
  accountIds: [actor.accountId],
})

/** Sees people's names in full; officers and administrators see them masked until they give a reason. */
export const seesNames = (actor: Actor): boolean =>
  actor.memberships.some((m) => m.role !== 'officer' && m.role !== 'administrator')
