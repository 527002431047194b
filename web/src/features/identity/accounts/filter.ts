import type { api, InputOf } from '../../../api/index.ts'
import type { Address } from '../../../app/useAddress.ts'
import { ROLES } from './RoleField.tsx'

const PAGE = 100

/** People who work here now, unless somebody asks for the others: in a year most accounts of a station are shut ones. */
export const stateOf = ({ state }: Address): 'active' | 'disabled' | 'all' =>
  state === 'disabled' || state === 'all' ? state : 'active'

/** What is asked of the server, from what stands in the address; whoever wrote that may have written anything. */
export const inputOf = (address: Address, search: string): Omit<InputOf<typeof api.identity.listAccounts>, 'after'> => {
  const role = ROLES.find((each) => each === address['role'])
  const state = stateOf(address)
  return {
    limit: PAGE,
    ...(search !== '' && { search }),
    ...(address['organisation'] !== undefined && { organisationId: address['organisation'] }),
    ...(role && { role }),
    ...(state !== 'all' && { status: state }),
  }
}

export const isNarrowed = (address: Address): boolean =>
  address['organisation'] !== undefined || address['role'] !== undefined || stateOf(address) !== 'active'
