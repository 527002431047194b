import { rolesInClear } from '@kapok/contract/common/export-roles'
import type { Role } from '@kapok/contract/identity/schema'
import type { Actor } from '#platform/access/actor.ts'
import { type Place, permit } from '#platform/access/permit.ts'

const keepers = permit(['social_worker', 'operator', 'station_head'], 'area-or-roster')
const keepersOfArea = permit(['social_worker', 'operator', 'station_head'], 'area')
const readers = permit('signed-in', 'area-or-roster')

/** Who may take people found in full; everybody else has them masked. */
export const inClear = permit(rolesInClear, 'area')

/** Row-level security bounds what is read to the reader's areas and rosters. Who keeps people may correct what is known. */
export const people = {
  find: readers,
  exportFound: permit(['social_worker', 'operator', 'station_head', 'officer', 'administrator'], 'anywhere'),
  getPerson: readers,
  reveal: permit(['social_worker', 'operator', 'station_head', 'officer', 'administrator'], 'area-or-roster'),
  addPerson: keepersOfArea,
  editPerson: keepers,
  addPhone: keepers,
  markPhone: keepers,
  addRelation: keepers,
  editRelation: keepers,
  removeRelation: keepers,
  addDocument: keepersOfArea,
  correctDocument: keepersOfArea,
  withdrawDocument: keepersOfArea,
  addTag: keepers,
  endTag: keepers,
  addHousehold: keepersOfArea,
  joinHousehold: keepersOfArea,
  leaveHousehold: keepersOfArea,
  changeHousehold: keepersOfArea,
  duplicates: keepersOfArea,
  mergePeople: keepersOfArea,
  undoMerge: keepersOfArea,
}

/** Where a row of this module lies, as it stands in its own columns. */
export type Lies = { area_path: string; roster_ids: readonly string[] }

/** The row as a permit looks at it: of its rosters the one this actor carries, if any. */
export const placeOf = (row: Lies, actor: Actor): Place => ({
  area_path: row.area_path,
  roster_id: row.roster_ids.find((id) => actor.rosterIds.includes(id)) ?? null,
})

const seesRecords: ReadonlySet<Role> = new Set([
  'social_worker',
  'operator',
  'station_head',
  'officer',
  'administrator',
])

/**
 * Who sees what is written about somebody: tags, notes, documents, day of birth. Volunteers, counsellors and storekeepers
 * never do. Through a roster alone only somebody who is none of these, because a roster does not say in which role it is
 * carried.
 */
export const seesRecord = (actor: Actor, row: Lies): boolean =>
  actor.memberships.some((m) => seesRecords.has(m.role) && row.area_path.startsWith(m.areaPath)) ||
  (actor.memberships.length > 0 &&
    actor.memberships.every((m) => seesRecords.has(m.role)) &&
    row.roster_ids.some((id) => actor.rosterIds.includes(id)))

/** Sees what is written about everybody in sight: may look for people by it. */
export const seesEveryRecord = (actor: Actor): boolean =>
  actor.memberships.length > 0 && actor.memberships.every((m) => seesRecords.has(m.role))
