import { ledger as contract } from '@kapok/contract/ledger/contract'
import { alone, operations } from '#platform/operations.ts'
import { reverseEntry } from './commands/reverse-entry.ts'
import { ledger as may } from './policy.ts'

export const routes = operations(contract, { reverseEntry: alone(may.reverseEntry, reverseEntry) })
