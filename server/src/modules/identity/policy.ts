import { permit } from '#platform/access/permit.ts'

const everybody = permit('public', 'anywhere')
const oneself = permit('signed-in', 'own')
const heads = permit(['station_head', 'administrator'], 'area')

/** One's own account is one's own; others' belong to those who answer for the area. What may be given: `rolesGivenAt`. */
export const identity = {
  welcome: everybody,
  signIn: everybody,
  setUp: everybody,
  me: oneself,
  listSessions: oneself,
  signOut: oneself,
  revokeSession: oneself,
  changePassword: oneself,
  beginSecondFactor: oneself,
  setSecondFactor: oneself,
  listAccounts: heads,
  listExports: permit(['station_head', 'officer', 'administrator'], 'area'),
  addAccount: heads,
  resetPassword: heads,
  disableAccount: heads,
  enableAccount: heads,
  addMembership: heads,
  removeMembership: heads,
}
