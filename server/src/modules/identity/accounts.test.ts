import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { atOnce } from './testing/at-once.ts'
import { addPerson, makeDemo, password, seedPlaces, signIn } from './testing/people.ts'
import { type Started, startIdentity } from './testing/start-identity.ts'

let started: Started
let organisations: Record<string, string>
let administrator: string
let head: string
let outsider: string
beforeAll(async () => {
  started = await startIdentity()
  organisations = await seedPlaces(started)
  await makeDemo(started)
  for (const [name, code, role] of [
    ['city', '99', 'administrator'],
    ['district', '9901', 'administrator'],
    ['head', '990101', 'station_head'],
    ['outsider', '9902', 'administrator'],
  ] as const)
    await addPerson(started, name, organisations[code], role)
  administrator = await signIn(started, 'district')
  head = await signIn(started, 'head')
  outsider = await signIn(started, 'outsider')
})
afterAll(() => started.stop())

const add = (token: string, code: string, role: string, loginName: string, change: object = {}) => {
  const input = {
    accountId: randomUUID(),
    name: '新同事',
    loginName,
    password,
    organisationId: organisations[code],
    role,
  }
  return started.command('identity/add-account', { ...input, ...change }, token)
}

const more = (token: string, accountId: string, code: string, role: string) =>
  started.command(
    'identity/add-membership',
    { membershipId: randomUUID(), accountId, organisationId: organisations[code], role },
    token,
  )

describe('adding accounts', () => {
  test('an administrator gives any role below their area, and none outside it', async () => {
    expect((await add(administrator, '990101', 'officer', 'new-officer')).status).toBe(200)
    expect((await add(administrator, '9901', 'administrator', 'new-admin')).status).toBe(200)
    expect((await add(administrator, '9902', 'social_worker', 'foreign')).body.code).toBe('not-permitted')
    expect((await add(administrator, '99', 'social_worker', 'above')).body.code).toBe('not-permitted')
    expect((await add(outsider, '990101', 'social_worker', 'cross')).body.code).toBe('not-permitted')
    expect(await started.rows(`select from account where login_name in ('foreign', 'above', 'cross')`)).toHaveLength(0)
  })

  test('a station head gives the roles of the station, and no others', async () => {
    for (const role of ['social_worker', 'operator', 'storekeeper', 'volunteer']) {
      expect((await add(head, '990101', role, `by-head-${role}`)).status).toBe(200)
    }
    for (const role of ['station_head', 'counsellor', 'officer', 'administrator']) {
      expect((await add(head, '990101', role, `by-head-${role}`)).body.code).toBe('role-not-yours-to-give')
    }
    expect((await add(head, '9901', 'social_worker', 'higher')).body.code).toBe('not-permitted')
  })

  test('a login name is given once, in whatever way it is typed; the answer does not repeat it', async () => {
    expect((await add(head, '990101', 'volunteer', '13700001111')).status).toBe(200)
    const { body } = await add(head, '990101', 'volunteer', '+86-137-0000-1111')
    expect(body.code).toBe('login-name-taken')
    expect(JSON.stringify(body)).not.toContain('137')
  })

  test('the new account signs in with the password it was given, and may do nothing before it has one of its own', async () => {
    await add(head, '990101', 'social_worker', 'fresh')
    const token = await signIn(started, 'fresh')
    expect((await started.get('identity/me', token)).body.mustChangePassword).toBe(true)
    expect((await started.get('places/areas', token)).body.code).toBe('own-password-needed')
    expect((await started.get('identity/sessions', token)).body.code).toBe('own-password-needed')
    const change = (next: string) => started.command('identity/change-password', { current: password, next }, token)
    expect((await change(password)).body.code).toBe('password-not-new')
    expect((await change('mine, and nobody else knows')).status).toBe(200)
    expect((await started.get('identity/me', token)).body.mustChangePassword).toBe(false)
    expect((await started.get('places/areas', token)).status).toBe(200)
  })

  test('who needs both sets the password first and the second factor then', async () => {
    await started.rows(`delete from setting where name = 'demo'`)
    started.identity.sessions.forget()
    const { accountId } = (await add(administrator, '990101', 'officer', 'both-first')).body
    expect(accountId).toBeUndefined() // the administrator has no second factor either, now that this is no demo
    await makeDemo(started)
    started.identity.sessions.forget()
    expect((await add(administrator, '990101', 'officer', 'both-first')).status).toBe(200)
    await started.rows(`delete from setting where name = 'demo'`)
    const token = await signIn(started, 'both-first')
    expect((await started.post('identity/begin-second-factor', {}, { token })).body.code).toBe('own-password-needed')
    const change = { current: password, next: 'mine, and nobody else knows' }
    expect((await started.command('identity/change-password', change, token)).status).toBe(200)
    expect((await started.get('places/areas', token)).body.code).toBe('second-factor-needed')
    expect((await started.post('identity/begin-second-factor', {}, { token })).status).toBe(200)
    await makeDemo(started)
    started.identity.sessions.forget()
  })
})

describe('the list of accounts', () => {
  const list = async (token: string, input: object = {}) =>
    (await started.post('identity/list-accounts', input, { token })).body
  const names = async (token: string, input: object = {}): Promise<string[]> =>
    (await list(token, input)).items.map((one: { loginName: string }) => one.loginName)

  test('shows accounts below the reader’s areas, page by page, with their locks', async () => {
    await addPerson(started, 'locked', organisations['990101'], 'social_worker')
    for (let i = 0; i < 5; i++) await started.post('identity/sign-in', { loginName: 'locked', password: 'wrong' })
    const all = await names(administrator, { limit: 200 })
    expect(all).toEqual(expect.arrayContaining(['head', 'district', 'locked']))
    expect(all).not.toContain('city')
    expect(await names(outsider)).toEqual(['outsider'])
    const first = await list(administrator, { limit: 3 })
    const second = await list(administrator, { limit: 200, after: first.next })
    expect([...first.items, ...second.items].map((one) => one.loginName)).toEqual(all)
    const item = [...first.items, ...second.items].find((one) => one.loginName === 'locked')
    expect(item).toMatchObject({ status: 'active', secondFactor: 'none', lastSeenAt: null })
    expect(Date.parse(item.lockedUntil)).toBeGreaterThan(Date.now())
  })

  test('finds by name, by login name and by the end of a phone number, within a role and a state', async () => {
    const { id } = await addPerson(started, '13800137766', organisations['990101'], 'volunteer')
    await started.rows(`update account set name = '欧阳 Mei' where id = $1`, [id])
    for (const search of ['欧阳', 'mei', '7766', '+86 138-0013-7766', '13800137766'])
      expect(await names(administrator, { search })).toEqual(['13800137766'])
    expect(await names(administrator, { search: '%' })).toEqual([])
    expect(await names(outsider, { search: '7766' })).toEqual([])
    expect(await names(administrator, { search: '7766', role: 'volunteer' })).toEqual(['13800137766'])
    expect(await names(administrator, { search: '7766', role: 'operator' })).toEqual([])
    await started.rows(`update account set status = 'disabled' where id = $1`, [id])
    expect(await names(administrator, { search: '7766', status: 'active' })).toEqual([])
    expect(await names(administrator, { status: 'disabled' })).toEqual(['13800137766'])
    expect(started.lines.join('\n')).not.toMatch(/7766|欧阳/)
  })

  test('narrows to an organisation, and never widens by it', async () => {
    expect(await names(administrator, { organisationId: organisations['990101'] })).toContain('head')
    expect(await names(administrator, { organisationId: organisations['9902'] })).toEqual([])
  })

  test('does not tell of roles elsewhere', async () => {
    const { id } = await addPerson(started, 'both', organisations['9902'], 'social_worker')
    const membership = {
      membershipId: randomUUID(),
      accountId: id,
      organisationId: organisations['990101'],
      role: 'volunteer',
    }
    expect((await started.command('identity/add-membership', membership, administrator)).status).toBe(200)
    const { items } = await list(administrator, { limit: 200 })
    const both = items.find((one: { id: string }) => one.id === id)
    expect(both.memberships.map((one: { role: string }) => one.role)).toEqual(['volunteer'])
  })
})

describe('acting on an account', () => {
  const reset = (token: string, accountId: string) =>
    started.command('identity/reset-password', { accountId, password: 'a quiet lantern festival' }, token)

  test('a reset gives a new password, lifts the lock, takes the second factor away and ends the sessions', async () => {
    const { id } = await addPerson(started, 'helpless', organisations['990101'], 'social_worker')
    const token = await signIn(started, 'helpless')
    await started.rows(`update account set second_factor_sealed = '\\x00', second_factor_last_step = 1 where id = $1`, [
      id,
    ])
    for (let i = 0; i < 5; i++) await started.post('identity/sign-in', { loginName: 'helpless', password: 'wrong' })
    expect((await reset(head, id)).status).toBe(200)
    expect((await started.get('identity/me', token)).status).toBe(401)
    const { body } = await started.post('identity/sign-in', {
      loginName: 'helpless',
      password: 'a quiet lantern festival',
    })
    expect(body.me).toMatchObject({ secondFactor: 'none', mustChangePassword: true })
    expect((await started.get('places/areas', body.token)).body.code).toBe('own-password-needed')
  })

  test('nobody acts on an account that has a role beyond their own gift', async () => {
    const { id } = await addPerson(started, 'mixed', organisations['990101'], 'social_worker')
    await started.rows(
      `insert into membership (id, account_id, organisation_id, role) values ($1, $2, $3, 'officer')`,
      [randomUUID(), id, organisations['9901']],
    )
    expect((await reset(head, id)).status).toBe(403)
    expect((await started.command('identity/disable-account', { accountId: id, reason: '离职' }, head)).status).toBe(
      403,
    )
    expect((await reset(outsider, id)).body.code).toBe('not-permitted')
    expect((await reset(administrator, id)).status).toBe(200)
  })

  test('nobody resets or shuts their own account', async () => {
    const accountId = (await started.get('identity/me', administrator)).body.accountId
    expect((await reset(administrator, accountId)).body.code).toBe('not-for-oneself')
    const shut = await started.command('identity/disable-account', { accountId, reason: '误' }, administrator)
    expect(shut.body.code).toBe('not-for-oneself')
  })

  test('a shut account is out at once, and the reason is in the journal', async () => {
    const { id } = await addPerson(started, 'leaving', organisations['990101'], 'social_worker')
    const token = await signIn(started, 'leaving')
    expect((await started.command('identity/disable-account', { accountId: id, reason: '离职' }, head)).status).toBe(
      200,
    )
    expect((await started.get('identity/me', token)).status).toBe(401)
    const client = await started.pool.connect()
    await client.query(`begin; set local app.areas = '/99/9901/990101/'`)
    const { rows } = await client.query(
      `select note from journal where name = 'identity/disable-account' and $1 = any(subject_ids)`,
      [id],
    )
    await client.query('rollback')
    client.release()
    expect(rows).toEqual([{ note: '离职' }])
  })

  test('a shut account is opened again with its roles and its password, not with its old sessions', async () => {
    const { id } = await addPerson(started, 'returning', organisations['990101'], 'social_worker')
    const token = await signIn(started, 'returning')
    await started.command('identity/disable-account', { accountId: id, reason: '休假' }, head)
    const enable = (by: string) => started.command('identity/enable-account', { accountId: id }, by)
    expect((await enable(outsider)).body.code).toBe('not-permitted')
    expect((await started.post('identity/sign-in', { loginName: 'returning', password })).status).toBe(403)
    expect((await enable(head)).status).toBe(200)
    expect((await started.get('identity/me', token)).status).toBe(401)
    const { body } = await started.post('identity/sign-in', { loginName: 'returning', password })
    expect(body.me.memberships.map((one: { role: string }) => one.role)).toEqual(['social_worker'])
  })

  test('in an organisation that has ended nobody is added and no account opened again', async () => {
    const { id } = await addPerson(started, 'last-one', organisations['990101'], 'social_worker')
    await started.rows(`update account set status = 'disabled' where id = $1`, [id])
    await started.rows(`update organisation set ended_on = '2026-03-08' where id = $1`, [organisations['990101']])
    expect((await add(administrator, '990101', 'volunteer', 'too-late')).body.code).toBe('organisation-ended')
    expect((await more(administrator, id, '990101', 'volunteer')).body.code).toBe('organisation-ended')
    const enabled = await started.command('identity/enable-account', { accountId: id }, administrator)
    expect(enabled.body.code).toBe('organisation-ended')
    await started.rows(`update organisation set ended_on = null where id = $1`, [organisations['990101']])
  })
})

describe('taking roles away', () => {
  const remove = (token: string, membershipId: string) =>
    started.command('identity/remove-membership', { membershipId }, token)

  test('an account keeps its last role', async () => {
    const { membershipId } = await addPerson(started, 'single', organisations['990101'], 'volunteer')
    expect((await remove(head, membershipId)).body.code).toBe('last-membership')
  })

  test('the session knows of a changed role at once', async () => {
    const { id, membershipId } = await addPerson(started, 'changing', organisations['990101'], 'volunteer')
    const token = await signIn(started, 'changing')
    expect((await more(head, id, '990101', 'operator')).status).toBe(200)
    expect((await more(head, id, '990101', 'operator')).body.code).toBe('membership-there')
    expect((await remove(head, membershipId)).status).toBe(200)
    const { memberships } = (await started.get('identity/me', token)).body
    expect(memberships.map((one: { role: string }) => one.role)).toEqual(['operator'])
  })

  test('a place keeps its last administrator: by role, by account, and when two remove each other at once', async () => {
    const [first, second] = [
      await addPerson(started, 'top1', organisations['9902'], 'administrator'),
      await addPerson(started, 'top2', organisations['9902'], 'administrator'),
    ]
    for (const { id } of [first, second]) await more(outsider, id, '9902', 'volunteer')
    await started.rows(`delete from membership where role = 'administrator' and account_id in
      (select id from account where login_name in ('city', 'outsider'))`)
    started.identity.sessions.forget()
    const tokens = [await signIn(started, 'top1'), await signIn(started, 'top2')] as const
    const answers = await atOnce(started, 'select from membership for update', [
      () => remove(tokens[0], second.membershipId),
      () => remove(tokens[1], first.membershipId),
    ])
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409])
    const stayed = answers[0]?.status === 200 ? 0 : 1
    const [kept, token] = [[first, second][stayed]!, tokens[stayed]]
    expect((await remove(token, kept.membershipId)).body.code).toBe('last-administrator')
    const { id } = await addPerson(started, 'county', organisations['99'], 'administrator')
    const above = await signIn(started, 'county')
    expect(
      (await started.command('identity/disable-account', { accountId: kept.id, reason: '调离' }, above)).status,
    ).toBe(200)
    const last = await started.rows(`select id from membership where account_id = $1`, [id])
    expect((await remove(above, last[0]?.['id'])).body.code).toBe('last-administrator')
  })
})
