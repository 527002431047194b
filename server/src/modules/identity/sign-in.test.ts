import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { nobodysHash } from './passwords.ts'
import { atOnce } from './testing/at-once.ts'
import { addPerson, password, seedPlaces, signIn } from './testing/people.ts'
import { type Started, startIdentity } from './testing/start-identity.ts'

let started: Started
let organisations: Record<string, string>
beforeAll(async () => {
  started = await startIdentity()
  organisations = await seedPlaces(started)
})
afterAll(() => started.stop())

const person = (loginName: string) => addPerson(started, loginName, organisations['990101'], 'social_worker')
const trySignIn = (loginName: string, tried = 'a wrong password', more: object = {}) =>
  started.post('identity/sign-in', { loginName, password: tried, ...more })
const minute = 60_000

test('the right name and password begin a session, in a cookie no script can read', async () => {
  const { id } = await person('mei')
  const { status, body, cookie } = await trySignIn(' Mei ', password, { deviceLabel: '站里的电脑' })
  expect(status).toBe(200)
  expect(cookie).toMatch(/^kapok_session=[\w-]{43};.*HttpOnly; Secure; SameSite=Strict/)
  expect(body.me).toMatchObject({
    accountId: id,
    loginName: 'mei',
    secondFactor: 'none',
    mustChangePassword: false,
    mustSetSecondFactor: false,
    demo: false,
    memberships: [{ role: 'social_worker', organisationName: '站990101', areaPath: '/99/9901/990101/' }],
  })
  expect(body.me.may).toContain('identity/change-password')
  expect(body.me.may).not.toContain('identity/add-account')
  expect((await started.get('identity/me', body.token)).body).toEqual(body.me)
  const { items } = (await started.get('identity/sessions', body.token)).body
  expect(items).toMatchObject([{ id: body.me.sessionId, deviceLabel: '站里的电脑', current: true }])
})

test('a mobile number is found however it is typed', async () => {
  await person('13812341234')
  for (const typed of ['138 1234 1234', '+86-138-1234-1234', '１３８１２３４１２３４']) {
    expect((await trySignIn(typed, password)).status).toBe(200)
  }
})

test('a wrong password and an unknown name are answered alike, to the lock-out and beyond', async () => {
  await person('known')
  for (let i = 0; i < 7; i++) {
    const [known, unknown] = [await trySignIn('known'), await trySignIn('unknown')]
    expect(known.body.code).toBe(i < 4 ? 'wrong-name-or-password' : 'sign-in-locked')
    const { until: _a, ...first } = known.body.details ?? {}
    const { until: _b, ...second } = unknown.body.details ?? {}
    expect({ ...unknown, body: { ...unknown.body, details: second } }).toEqual({
      ...known,
      body: { ...known.body, details: first },
    })
  }
})

test('what is verified for nobody costs what is verified for somebody', async () => {
  const { id } = await person('cost')
  const [row] = await started.rows('select password_hash from account where id = $1', [id])
  const parameters = (hash: string) => hash.split('$').slice(0, 4)
  expect(parameters(row?.['password_hash'])).toEqual(['', 'argon2id', 'v=19', 'm=19456,t=2,p=1'])
  expect(parameters(nobodysHash)).toEqual(parameters(row?.['password_hash']))
})

describe('after five failures', () => {
  test('the name is locked for 10, 20, 40 … minutes, and the right password does not open it', async () => {
    await person('lock')
    for (const minutes of [10, 20, 40]) {
      for (let i = 0; i < 4; i++) expect((await trySignIn('lock')).body.code).toBe('wrong-name-or-password')
      const fifth = await trySignIn('lock')
      expect(fifth).toMatchObject({ status: 429, body: { code: 'sign-in-locked', details: { minutes } } })
      expect(fifth.retryAfter).toBe(String(minutes * 60))
      started.putForward((minutes - 1) * minute)
      expect((await trySignIn('lock', password)).body.code).toBe('sign-in-locked')
      started.putForward(2 * minute)
    }
    expect((await trySignIn('lock', password)).status).toBe(200)
    expect((await trySignIn('lock')).body.code).toBe('wrong-name-or-password')
    expect(
      await started.rows(`select failed from sign_in_failure where failed = 1 and locked_until is null`),
    ).toHaveLength(1)
  })

  test('twenty guesses at the same moment count as twenty, and at most five are looked at', async () => {
    await person('burst')
    const answers = await Promise.all(Array.from({ length: 20 }, () => trySignIn('burst')))
    expect(answers.filter(({ body }) => body.code === 'wrong-name-or-password')).toHaveLength(4)
    expect(answers.filter(({ body }) => body.code === 'sign-in-locked')).toHaveLength(16)
    expect((await trySignIn('burst', password)).body.code).toBe('sign-in-locked')
  })
})

test('an address that keeps failing is refused, whatever names it tries; others are not', async () => {
  const guess = (i: number) =>
    started.post('identity/sign-in', { loginName: `spray${i}`, password: 'Spring2026!' }, { address: '203.0.113.9' })
  const answers = await Promise.all(Array.from({ length: 64 }, (_, i) => guess(i)))
  const refused = answers.filter(({ status }) => status === 429)
  expect(refused.map(({ body }) => body.code)).toEqual(Array.from({ length: 4 }, () => 'too-many-requests'))
  for (const { retryAfter } of refused) expect(Number(retryAfter)).toBeGreaterThan(500)
  await person('elsewhere')
  await signIn(started, 'elsewhere')
})

test('a shut account says so only after the right password', async () => {
  const { id } = await person('gone')
  await started.rows(`update account set status = 'disabled' where id = $1`, [id])
  expect((await trySignIn('gone')).body.code).toBe('wrong-name-or-password')
  expect((await trySignIn('gone', password)).body.code).toBe('account-disabled')
})

test('a password changed while it was being checked opens nothing', async () => {
  const { id } = await person('between')
  // The row is held, so the sign-in stands between its check and its session.
  const [late] = await atOnce(
    started,
    `update account set password_hash = password_hash || 'x' where login_name = 'between'`,
    [() => trySignIn('between', password)],
  )
  expect(late?.body.code).toBe('wrong-name-or-password')
  expect(await started.rows('select from session where account_id = $1', [id])).toHaveLength(0)
})

test('the session a browser had before is ended by the next sign-in from it', async () => {
  await person('twice')
  const first = await signIn(started, 'twice')
  await started.post('identity/sign-in', { loginName: 'twice', password }, { token: first })
  expect((await started.get('identity/me', first)).status).toBe(401)
})

test('the journal tells of sign-ins, failures and lock-outs, without the name that was typed', async () => {
  const { id } = await person('13900001111')
  for (let i = 0; i < 5; i++) await trySignIn('13900001111')
  started.putForward(11 * minute)
  await signIn(started, '13900001111')
  const client = await started.pool.connect()
  await client.query(`begin; set local app.areas = '/99/9901/'`)
  const { rows } = await client.query(
    `select name, actor_id, session_id is not null as began, note from journal where subject_ids @> array[$1::uuid] order by id`,
    [id],
  )
  const all = await client.query(`select journal::text as line from journal`)
  await client.query('rollback')
  client.release()
  const failed = { name: 'identity/sign-in', actor_id: null, began: false, note: 'wrong-name-or-password' }
  expect(rows).toEqual([
    ...Array.from({ length: 4 }, () => failed),
    { ...failed, note: 'sign-in-locked' },
    { name: 'identity/sign-in', actor_id: id, began: true, note: null },
  ])
  expect(all.rows.map((row) => row.line).join('\n')).not.toMatch(/13900001111|plum rain/)
})

test('passwords, tokens and login names are in no line of the log, and the database has no token in clear', async () => {
  const token = await signIn(started, 'mei')
  expect(started.lines.length).toBeGreaterThan(50)
  const log = started.lines.join('\n')
  for (const secret of [password, 'a wrong password', token, '13812341234', 'unknown'])
    expect(log).not.toContain(secret)
  const [session] = await started.rows(
    `select token_hash = sha256(convert_to($1, 'utf8')) as hashed, session::text as line from session order by created_at desc limit 1`,
    [token],
  )
  expect(session?.['hashed']).toBe(true)
  expect(session?.['line']).not.toContain(token)
})
