import { permit } from '#platform/access/permit.ts'

const everyone = permit('signed-in', 'anywhere')
const heads = permit(['station_head', 'administrator'], 'area')

/** Names of areas and organisations are public knowledge; changing them belongs to those who answer for the area. */
export const places = {
  listAreas: everyone,
  listOrganisations: everyone,
  listBuildings: everyone,
  getBuilding: everyone,
  addArea: permit(['administrator'], 'area'),
  renameArea: permit(['administrator'], 'area'),
  addOrganisation: permit(['administrator'], 'area'),
  editOrganisation: permit(['administrator'], 'area'),
  addBuilding: heads,
  editBuilding: heads,
  addDwelling: heads,
  editDwelling: heads,
}
