import { response as contract } from '@kapok/contract/response/contract'
import { alone, operations, query } from '#platform/operations.ts'
import { changeResponse } from './commands/change-response.ts'
import { openResponse } from './commands/open-response.ts'
import { response as may } from './policy.ts'
import { listPlaybooks, listResponses } from './queries.ts'

export const routes = operations(contract, {
  listResponses: query(may.listResponses, listResponses),
  listPlaybooks: query(may.listPlaybooks, listPlaybooks),
  openResponse: alone(may.openResponse, openResponse),
  changeResponse: alone(may.changeResponse, changeResponse),
})
