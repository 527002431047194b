import { calling } from './calling/contract.ts'
import { figures } from './figures/contract.ts'
import { identity } from './identity/contract.ts'
import { ledger } from './ledger/contract.ts'
import { lists } from './lists/contract.ts'
import { people } from './people/contract.ts'
import { places } from './places/contract.ts'
import { response } from './response/contract.ts'
import { rosters } from './rosters/contract.ts'
import { sync } from './sync/contract.ts'

/** The whole public API, in dependency order of its capabilities. */
export const contract = { identity, places, people, response, ledger, rosters, calling, lists, figures, sync }
export type Contract = typeof contract
