import { places as contract } from '@kapok/contract/places/contract'
import { alone, operations, query } from '#platform/operations.ts'
import { addArea } from './commands/add-area.ts'
import { addBuilding } from './commands/add-building.ts'
import { addDwelling } from './commands/add-dwelling.ts'
import { addOrganisation } from './commands/add-organisation.ts'
import { editBuilding } from './commands/edit-building.ts'
import { editDwelling } from './commands/edit-dwelling.ts'
import { editOrganisation } from './commands/edit-organisation.ts'
import { renameArea } from './commands/rename-area.ts'
import { places as may } from './policy.ts'
import { listAreas, listBuildings, listOrganisations, readBuilding } from './queries.ts'

export const routes = operations(contract, {
  listAreas: query(may.listAreas, listAreas),
  listOrganisations: query(may.listOrganisations, listOrganisations),
  listBuildings: query(may.listBuildings, listBuildings),
  getBuilding: query(may.getBuilding, readBuilding),
  addArea: alone(may.addArea, addArea),
  renameArea: alone(may.renameArea, renameArea),
  addOrganisation: alone(may.addOrganisation, addOrganisation),
  editOrganisation: alone(may.editOrganisation, editOrganisation),
  addBuilding: alone(may.addBuilding, addBuilding),
  editBuilding: alone(may.editBuilding, editBuilding),
  addDwelling: alone(may.addDwelling, addDwelling),
  editDwelling: alone(may.editDwelling, editDwelling),
})
