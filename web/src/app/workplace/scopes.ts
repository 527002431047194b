import type { Membership } from '@kapok/contract/identity/schema'
import type { Organisation } from '@kapok/contract/places/schema'
import type { Scope } from './workplace.ts'

/** Roles that look over an area and not only at their own organisation's work. */
const overseers: ReadonlySet<string> = new Set(['officer', 'administrator'])

export const overlooks = (membership: Membership): boolean => overseers.has(membership.role)

/**
 * What one can look at: the own organisations; for those who look over an area, the whole area first and then each
 * station in it.
 */
export function scopesOf(
  memberships: readonly Membership[],
  stations: readonly Organisation[],
  whole: (area: string) => string,
): Scope[] {
  const scopes = new Map<string, Scope>()
  const add = (scope: Scope) => {
    if (!scopes.has(scope.key)) scopes.set(scope.key, scope)
  }
  for (const { areaId, areaName } of memberships.filter(overlooks))
    add({ key: `area:${areaId}`, label: whole(areaName), note: undefined, organisationId: null, areaId })
  for (const { organisationId, organisationName, areaId, areaName, role } of memberships)
    if (!overseers.has(role))
      add({ key: `org:${organisationId}`, label: organisationName, note: areaName, organisationId, areaId })
  if (memberships.some(overlooks))
    for (const { id, name, areaId, areaName } of stations)
      add({ key: `org:${id}`, label: name, note: areaName, organisationId: id, areaId })
  return [...scopes.values()]
}
