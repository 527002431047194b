import { sync as contract } from '@kapok/contract/sync/contract'
import type { Runner } from '#platform/commands/runner.ts'
import { type Operation, open, operations, query } from '#platform/operations.ts'
import { sync as may } from './policy.ts'
import { listDevices } from './queries.ts'
import { createSend } from './send.ts'

/** The runner and the table of all operations, which exist only once every module does. */
export type Services = { runner: Runner; byName: () => ReadonlyMap<string, Operation> }

export const routesWith = (services: Services) =>
  operations(contract, {
    send: open(may.send, createSend(services)),
    listDevices: query(may.listDevices, listDevices),
  })
