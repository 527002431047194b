import { Role } from '@kapok/contract/identity/schema'
import type { Actor } from '#platform/access/actor.ts'

const minute = 60_000
const failuresToLock = 5

/** For how many minutes a name is locked after so many failures in a row: 10 after 5, 20 after 10, 40 …, at most a day. */
export const lockMinutesAfter = (failed: number): number =>
  failed % failuresToLock === 0 ? Math.min(24 * 60, 10 * 2 ** (failed / failuresToLock - 1)) : 0

/** Roles that see many people's data or change who sees it. */
const sensitive: ReadonlySet<Role> = new Set(['officer', 'administrator'])
export const needsSecondFactor = (roles: readonly Role[]): boolean => roles.some((role) => sensitive.has(role))

export const sessionDays = 30
const idleMinutes = 12 * 60

/** Whether a session has come to its end: after 30 days, or, for the sensitive roles, after 12 hours without use. */
export const isOver = (
  session: { expires_at: string; last_seen_at: string },
  roles: readonly Role[],
  now: Date,
): boolean =>
  now.getTime() >= Date.parse(session.expires_at) ||
  (needsSecondFactor(roles) && now.getTime() - Date.parse(session.last_seen_at) >= idleMinutes * minute)

const givenBy: Partial<Record<Role, readonly Role[]>> = {
  administrator: Role.options,
  station_head: ['social_worker', 'operator', 'storekeeper', 'volunteer'],
}

/** The roles this actor may give and take in organisations that serve this area. */
export const rolesGivenAt = (actor: Actor, areaPath: string): ReadonlySet<Role> =>
  new Set(actor.memberships.filter((m) => areaPath.startsWith(m.areaPath)).flatMap((m) => givenBy[m.role] ?? []))

/** Areas whose accounts the actor answers for. */
export const answersFor = (actor: Actor): string[] => [
  ...new Set(actor.memberships.filter((m) => givenBy[m.role] !== undefined).map((m) => m.areaPath)),
]

/** Where an actor's own affairs are entered in the journal. */
export const homeOf = (actor: Actor): { area_path: string } => ({ area_path: actor.memberships[0]?.areaPath ?? '/' })
