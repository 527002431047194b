import { z } from 'zod'
import { command, query } from '../common/operation.ts'
import { Day, Id, Line, PageRequest, pageOf } from '../common/schema.ts'
import {
  Area,
  AreaCode,
  Building,
  BuildingLayout,
  Dwelling,
  EstateName,
  FieldOfWork,
  Organisation,
  OrganisationType,
} from './schema.ts'

const Done = z.object({})

export const places = {
  listAreas: query(
    'places/areas',
    'The areas I may see, in tree order; `under` narrows to one branch',
    z.strictObject({ under: Id.optional() }),
    z.object({ items: z.array(Area) }),
  ),
  listOrganisations: query(
    'places/organisations',
    'Organisations that serve the areas I may see',
    z.strictObject({ type: OrganisationType.optional() }),
    z.object({ items: z.array(Organisation) }),
  ),
  listBuildings: query(
    'places/buildings',
    'Buildings of an area, by estate and name; those that have ended only on demand',
    z.strictObject({ areaId: Id.optional(), show: z.enum(['standing', 'all']).default('standing'), ...PageRequest }),
    pageOf(Building),
  ),
  getBuilding: query(
    'places/building',
    'One building with its dwellings',
    z.strictObject({ buildingId: Id }),
    z.object({ building: Building, dwellings: z.array(Dwelling) }),
  ),
  addArea: command(
    'places/add-area',
    'Add an area under another',
    z.strictObject({
      areaId: Id,
      parentId: Id,
      code: AreaCode,
      name: Line(60),
      level: Line(20),
      validFrom: Day.optional(),
    }),
    Done,
  ),
  renameArea: command(
    'places/rename-area',
    'Give an area another name or level, or end it on a day',
    z.strictObject({
      areaId: Id,
      name: Line(60).optional(),
      level: Line(20).optional(),
      validTo: Day.nullable().optional(),
    }),
    Done,
  ),
  addOrganisation: command(
    'places/add-organisation',
    'Add an organisation and the area it serves',
    z.strictObject({
      organisationId: Id,
      name: Line(60),
      type: OrganisationType,
      field: FieldOfWork.optional(),
      areaId: Id,
      runBy: Id.optional(),
      uscc: z.string().length(18).optional(),
      phone: Line(30).optional(),
    }),
    Done,
  ),
  editOrganisation: command(
    'places/edit-organisation',
    'Change an organisation: what is left out stays, null takes away. A new area is where its members work from now on',
    z.strictObject({
      organisationId: Id,
      name: Line(60).optional(),
      type: OrganisationType.optional(),
      field: FieldOfWork.nullable().optional(),
      areaId: Id.optional(),
      runBy: Id.nullable().optional(),
      uscc: z.string().length(18).nullable().optional(),
      phone: Line(30).nullable().optional(),
      /** True ends it today; false opens it again. */
      ended: z.boolean().optional(),
    }),
    Done,
  ),
  addBuilding: command(
    'places/add-building',
    'Add a building with its dwellings, laid out by units, floors and rooms',
    z.strictObject({ buildingId: Id, areaId: Id, estate: EstateName, name: Line(30), layout: BuildingLayout }),
    z.object({ dwellings: z.int() }),
  ),
  editBuilding: command(
    'places/edit-building',
    'Correct the estate or the name of a building, or end it on a day; null takes the end back',
    z.strictObject({
      buildingId: Id,
      estate: EstateName.optional(),
      name: Line(30).optional(),
      endedOn: Day.nullable().optional(),
    }),
    Done,
  ),
  addDwelling: command(
    'places/add-dwelling',
    'Add one door that the layout does not have',
    z.strictObject({
      dwellingId: Id,
      buildingId: Id,
      unit: z.string().trim().max(12),
      floor: z.int().min(-5).max(120),
      room: Line(20),
    }),
    Done,
  ),
  editDwelling: command(
    'places/edit-dwelling',
    'Correct the unit, the floor or the number of a door, or end it on a day; null takes the end back',
    z.strictObject({
      dwellingId: Id,
      unit: z.string().trim().max(12).optional(),
      floor: z.int().min(-5).max(120).optional(),
      room: Line(20).optional(),
      endedOn: Day.nullable().optional(),
    }),
    Done,
  ),
}
