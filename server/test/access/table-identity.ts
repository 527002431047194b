import type { Role } from '@kapok/contract/identity/schema'
import { setUpCodeOf } from '#modules/identity/index.ts'
import { newId } from '#platform/ids.ts'
import { testKeys } from '../keys.ts'
import { codeOf } from '../totp.ts'
import { password } from '../world.ts'
import { type Rows, row } from './row.ts'

const heads: Role[] = ['station_head', 'administrator']
const spare = true
const secret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP'
const firstAdministrator = { name: '管理员', loginName: 'second-first', password }

export const identity: Rows = {
  'identity/welcome': row('public', 'anywhere', 'none', () => ({})),
  'identity/sign-in': row(
    'public',
    'anywhere',
    'none',
    (_, who) => ({ loginName: `spare-${who === 'nobody' ? 'volunteer' : who}`, password }),
    { spare },
  ),
  'identity/set-up': row(
    'public',
    'anywhere',
    'none',
    () => {
      const areas = [{ code: '88', name: '某省', level: '省', parentCode: null }]
      return {
        setUpCode: setUpCodeOf(testKeys),
        administrator: firstAdministrator,
        station: '某站',
        areas,
        stationAreaCode: '88',
      }
    },
    { own: 'already-set-up' },
  ),
  'identity/me': row('signed-in', 'own', 'bounded', () => ({}), { hides: (side) => [side.headId] }),
  'identity/sessions': row('signed-in', 'own', 'bounded', () => ({}), { hides: (side) => [side.headSession] }),
  'identity/list-accounts': row(heads, 'area', 'bounded', ({ organisationId }) => ({ organisationId, limit: 200 }), {
    hides: (side) => [side.headId],
  }),
  'identity/exports': row(['station_head', 'officer', 'administrator'], 'area', 'none', () => ({})),
  'identity/sign-out': row('signed-in', 'own', 'none', () => ({}), { spare }),
  'identity/revoke-session': row('signed-in', 'own', 'refused', async ({ make }, who) => ({
    sessionId: await make.session(who),
  })),
  'identity/change-password': row('signed-in', 'own', 'none', () => ({ current: password, next: password }), { spare }),
  'identity/begin-second-factor': row('signed-in', 'own', 'none', () => ({})),
  'identity/add-account': row(heads, 'area', 'refused', ({ organisationId }) => {
    const accountId = newId()
    return { accountId, name: '新来的', loginName: `new-${accountId}`, password, organisationId, role: 'volunteer' }
  }),
  'identity/reset-password': row(heads, 'area', 'refused', async ({ make }) => {
    return { accountId: await make.account(), password: `${password} again` }
  }),
  'identity/disable-account': row(heads, 'area', 'refused', async ({ make }) => {
    return { accountId: await make.account(), reason: '离职' }
  }),
  'identity/enable-account': row(heads, 'area', 'refused', async ({ make }) => ({
    accountId: await make.shutAccount(),
  })),
  'identity/add-membership': row(heads, 'area', 'refused', async ({ organisationId, make }) => {
    return { membershipId: newId(), accountId: await make.account(), organisationId, role: 'operator' }
  }),
  'identity/remove-membership': row(heads, 'area', 'refused', async ({ make }) => {
    return { membershipId: await make.membership() }
  }),
  // Behind the others that sign the spare accounts in: from here on they need a code.
  'identity/set-second-factor': row('signed-in', 'own', 'none', () => ({ secret, code: codeOf(secret) }), { spare }),
}
