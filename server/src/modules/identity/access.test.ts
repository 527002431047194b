import { randomUUID } from 'node:crypto'
import { identity as contract } from '@kapok/contract/identity/contract'
import { Role } from '@kapok/contract/identity/schema'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { identity as policy } from './policy.ts'
import { addPerson, makeDemo, password, seedPlaces, signIn } from './testing/people.ts'
import { type Answer, type Json, type Started, startIdentity } from './testing/start-identity.ts'

let started: Started
let organisations: Record<string, string>
const tokens = new Map<string, string>()
beforeAll(async () => {
  started = await startIdentity()
  organisations = await seedPlaces(started)
  await makeDemo(started)
  for (const role of Role.options) {
    await addPerson(started, role, organisations['9901'], role)
    tokens.set(role, await signIn(started, role))
  }
})
afterAll(() => started.stop())

let made = 0
const target = (code: string) => addPerson(started, `target${++made}`, organisations[code], 'social_worker')
type Call = (token: string | undefined, code: string) => Promise<Answer>

/** What acts on others, each on somebody of the given place. */
const onOthers: Record<string, Call> = {
  addAccount: (token, code) => {
    const account = { accountId: randomUUID(), name: '新', loginName: `new${++made}`, password, role: 'volunteer' }
    return started.command('identity/add-account', { ...account, organisationId: organisations[code] }, token)
  },
  addMembership: async (token, code) => {
    const membership = { membershipId: randomUUID(), accountId: (await target(code)).id, role: 'volunteer' }
    return started.command('identity/add-membership', { ...membership, organisationId: organisations[code] }, token)
  },
  removeMembership: async (token, code) => {
    const { id, membershipId } = await target(code)
    await started.rows(
      `insert into membership (id, account_id, organisation_id, role) values ($1, $2, $3, 'volunteer')`,
      [randomUUID(), id, organisations[code]],
    )
    return started.command('identity/remove-membership', { membershipId }, token)
  },
  resetPassword: async (token, code) =>
    started.command(
      'identity/reset-password',
      { accountId: (await target(code)).id, password: `${password} again` },
      token,
    ),
  disableAccount: async (token, code) =>
    started.command('identity/disable-account', { accountId: (await target(code)).id, reason: '离职' }, token),
  enableAccount: async (token, code) => {
    const { id } = await target(code)
    await started.rows(`update account set status = 'disabled' where id = $1`, [id])
    return started.command('identity/enable-account', { accountId: id }, token)
  },
}

/** What concerns only the one who asks, or nobody. */
const onOneself: Record<string, Call> = {
  me: (token) => started.get('identity/me', token),
  listSessions: (token) => started.get('identity/sessions', token),
  beginSecondFactor: (token) => started.post('identity/begin-second-factor', {}, { token }),
  changePassword: (token) => started.command('identity/change-password', { current: password, next: password }, token),
}
const whoMayActOnOthers = new Set<Role>(['station_head', 'administrator'])

test('every operation of the contract is in one of these tables, or named here with the test that has it', () => {
  const elsewhere = {
    welcome: 'set-up.test.ts',
    setUp: 'set-up.test.ts',
    signIn: 'sign-in.test.ts',
    signOut: 'sessions.test.ts',
    revokeSession: 'sessions.test.ts',
    setSecondFactor: 'second-factor.test.ts',
    listAccounts: 'below',
    listExports: '../rosters/exports.test.ts',
  }
  const covered = [...Object.keys(onOthers), ...Object.keys(onOneself), ...Object.keys(elsewhere)]
  expect(covered.sort()).toEqual(Object.keys(contract).sort())
  expect(Object.keys(policy).sort()).toEqual(Object.keys(contract).sort())
})

describe.each(Role.options)('%s', (role) => {
  const may = whoMayActOnOthers.has(role)
  test.each(Object.entries(onOthers))(
    `${may ? 'may' : 'may not'} %s in the own area, and never beside or above it`,
    async (_, call) => {
      const codes = await Promise.all(
        ['990101', '9901', '9902', '99'].map(async (code) => (await call(tokens.get(role), code)).body.code),
      )
      const near = may ? undefined : 'not-permitted'
      expect(codes).toEqual([near, near, 'not-permitted', 'not-permitted'])
    },
  )

  test.each(Object.entries(onOneself))('may %s', async (_, call) => {
    expect((await call(tokens.get(role), '')).status).toBe(200)
  })

  test(`${may ? 'sees' : 'may not see'} the accounts of the area`, async () => {
    const { status, body } = await started.post('identity/list-accounts', { limit: 200 }, { token: tokens.get(role) })
    expect(status).toBe(may ? 200 : 403)
    const paths: string[] = (body.items ?? []).flatMap((one: Json) => one.memberships.map((m: Json) => m.areaPath))
    expect(paths.every((path) => path.startsWith('/99/9901/'))).toBe(true)
  })
})

test.each(Object.entries({ ...onOthers, ...onOneself }))('nobody may %s without signing in', async (_, call) => {
  expect((await call(undefined, '990101')).body.code).toBe('not-signed-in')
})

test.each(['{}', '{', '[]', '{"id": 1}'])(
  'who may not call an operation learns nothing of what is wrong with %s',
  async (body) => {
    const codes = async (token?: string) =>
      Promise.all(
        ['identity/add-account', 'identity/list-accounts'].map(
          async (path) => (await started.post(path, body, { token })).body.code,
        ),
      )
    expect(await codes()).toEqual(['not-signed-in', 'not-signed-in'])
    expect(await codes(tokens.get('volunteer'))).toEqual(['not-permitted', 'not-permitted'])
    expect((await codes(tokens.get('station_head')))[0]).toBe('invalid-input')
  },
)
