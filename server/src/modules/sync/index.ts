import { sync as contract } from '@kapok/contract/sync/contract'
import type { Runner } from '#platform/commands/runner.ts'
import type { Module } from '#platform/module.ts'
import { open, type Operation, operations, query } from '#platform/operations.ts'
import { sync as may } from './policy.ts'
import { listDevices } from './queries.ts'
import { createSend } from './send.ts'

/** Needs the runner and the table of all operations, which exist only once every module does. */
export const createSync = (services: { runner: Runner; byName: () => ReadonlyMap<string, Operation> }): Module => ({
  name: 'sync',
  operations: operations(contract, {
    send: open(may.send, createSend(services)),
    listDevices: query(may.listDevices, listDevices),
  }),
})
