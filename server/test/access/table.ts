import type { Rows } from './row.ts'
import { calling } from './table-calling.ts'
import { identity } from './table-identity.ts'
import { lists } from './table-lists.ts'
import { ledger, people, places, response } from './table-people.ts'
import { figures, rosters, sync } from './table-rosters.ts'

/**
 * Every operation of the contract: who may, how near the record must be, what becomes of asking about the other side, and
 * an input about a record of either side. An operation without its row fails the tests.
 */
export const table: Rows = {
  ...identity,
  ...places,
  ...people,
  ...response,
  ...ledger,
  ...rosters,
  ...lists,
  ...calling,
  ...figures,
  ...sync,
}
