import { z } from 'zod'
import { Day, Id, Line } from '../common/schema.ts'

/**
 * An area of the administrative tree. Levels are data, not a fixed list: some cities have no county level. `path` is the
 * chain of codes from the root, `/99/9901/990101/990101001/`; scope is decided by its beginning.
 */
export const Area = z.object({
  id: Id,
  code: z.string(),
  name: z.string(),
  level: z.string(),
  parentId: Id.nullable(),
  path: z.string(),
  validFrom: Day.nullable(),
  validTo: Day.nullable(),
})
export type Area = z.infer<typeof Area>

export const AreaCode = z.string().regex(/^\d{2,12}$/)

export const OrganisationType = z.enum([
  'social_work_station',
  'agency',
  'residents_committee',
  'street_office',
  'authority',
  'charity',
  'volunteer_team',
  'firm',
])
export type OrganisationType = z.infer<typeof OrganisationType>

/** What an organisation mainly works on; entries of the ledger are told apart by the same words. */
export const FieldOfWork = z.enum([
  'community',
  'elder',
  'child',
  'family',
  'disability',
  'health',
  'mental_health',
  'social_assistance',
  'justice',
  'drug_rehabilitation',
])
export type FieldOfWork = z.infer<typeof FieldOfWork>

export const Organisation = z.object({
  id: Id,
  name: z.string(),
  type: OrganisationType,
  field: FieldOfWork.nullable(),
  /** The area it serves. */
  areaId: Id,
  areaName: z.string(),
  /** The agency that runs a station. */
  runBy: Id.nullable(),
  uscc: z.string().nullable(),
  phone: z.string().nullable(),
  /** The day on which it ended. Nobody is given a role in it any more, and it gets no new roster. */
  endedOn: Day.nullable(),
})
export type Organisation = z.infer<typeof Organisation>

/** A building as people picture it: units × floors × rooms. */
export const Building = z.object({
  id: Id,
  areaId: Id,
  areaName: z.string(),
  estate: z.string(),
  name: z.string(),
  units: z.int(),
  floors: z.int(),
  dwellings: z.int(),
  /** The last day it is lived in. */
  endedOn: Day.nullable(),
})
export type Building = z.infer<typeof Building>

/** A dwelling: one door. `label` is how people say it, `3-1-502`. */
export const Dwelling = z.object({
  id: Id,
  buildingId: Id,
  unit: z.string(),
  floor: z.int(),
  room: z.string(),
  label: z.string(),
  endedOn: Day.nullable(),
})
export type Dwelling = z.infer<typeof Dwelling>

/** Where a door is, in the parts that walking order needs; `addressText` says them in one line, in the reader's language. */
export const DoorAddress = z.object({
  dwellingId: Id.nullable(),
  buildingId: Id.nullable(),
  estate: z.string(),
  building: z.string(),
  unit: z.string(),
  floor: z.int().nullable(),
  room: z.string(),
})
export type DoorAddress = z.infer<typeof DoorAddress>

export const BuildingLayout = z.strictObject({
  /** Names of the units, usually `1`, `2` …; one empty name where a building has none. */
  units: z.array(z.string().trim().max(12)).min(1).max(30),
  floors: z.int().min(1).max(80),
  roomsPerFloor: z.int().min(1).max(40),
})
export type BuildingLayout = z.infer<typeof BuildingLayout>
export const EstateName = Line(60)
