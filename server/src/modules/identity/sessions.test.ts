import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { writingTo } from '#platform/db/writing.ts'
import { createLog } from '#platform/log.ts'
import { addPerson, makeDemo, password, seedPlaces, signIn } from './testing/people.ts'
import { type Started, startIdentity } from './testing/start-identity.ts'

const hour = 3_600_000
const carried = randomUUID()
let asked = 0
let held: Promise<void> | undefined
let started: Started
let organisations: Record<string, string>
beforeAll(async () => {
  started = await startIdentity([
    async () => {
      asked += 1
      await held
      return [carried]
    },
  ])
  organisations = await seedPlaces(started)
  await makeDemo(started)
})
afterAll(() => started.stop())

const worker = (name: string) => addPerson(started, name, organisations['990101'], 'social_worker')
const isIn = async (token: string) => (await started.get('identity/me', token)).status === 200

test('an actor comes with the areas of its organisations and the rosters the other modules know of', async () => {
  const { id } = await worker('actor')
  const actor = await started.identity.sessions.actorOf(await signIn(started, 'actor'))
  expect(actor).toMatchObject({
    accountId: id,
    memberships: [{ organisationId: organisations['990101'], role: 'social_worker', areaPath: '/99/9901/990101/' }],
    rosterIds: [carried],
  })
})

test('a token is looked up once in five seconds, however many ask at once, and again after that', async () => {
  await worker('hot')
  const token = await signIn(started, 'hot')
  started.identity.sessions.forget()
  asked = 0
  const { actorOf } = started.identity.sessions
  const [first] = await Promise.all(Array.from({ length: 50 }, () => actorOf(token)))
  expect(await actorOf(token)).toBe(first)
  expect(asked).toBe(1)
  started.putForward(5001)
  expect(await actorOf(token)).not.toBe(first)
  expect(asked).toBe(2)
})

test('an answer that was being looked up when its account changed is not remembered', async () => {
  const { id } = await worker('meanwhile')
  const token = await signIn(started, 'meanwhile')
  const { actorOf, forget } = started.identity.sessions
  forget()
  asked = 0
  const { promise, resolve } = Promise.withResolvers<void>()
  held = promise
  const before = actorOf(token)
  forget(id)
  held = undefined
  resolve()
  await before
  expect(await actorOf(token)).not.toBe(await before)
  expect(asked).toBe(2)
})

test('what is no token of ours is refused without asking the database', async () => {
  const before = started.pool.totalCount - started.pool.idleCount
  for (const text of ['', 'x', `${'a'.repeat(43)}'`, 'a'.repeat(5000)]) {
    expect(await started.identity.sessions.actorOf(text)).toBeUndefined()
  }
  expect(started.pool.totalCount - started.pool.idleCount).toBe(before)
  expect(await started.identity.sessions.actorOf('a'.repeat(43))).toBeUndefined()
})

test('a session that is ended dies at once, and only one’s own can be ended', async () => {
  await worker('phone')
  await worker('stranger')
  const [lost, desk, stranger] = [
    await signIn(started, 'phone'),
    await signIn(started, 'phone'),
    await signIn(started, 'stranger'),
  ]
  const sessionId = (await started.get('identity/me', lost)).body.sessionId
  expect((await started.command('identity/revoke-session', { sessionId }, stranger)).body.code).toBe('not-found')
  expect(await isIn(lost)).toBe(true)
  expect((await started.command('identity/revoke-session', { sessionId }, desk)).status).toBe(200)
  expect(await isIn(lost)).toBe(false)
  expect((await started.get('identity/sessions', desk)).body.items).toHaveLength(1)
})

test('signing out ends the session, and the same command again answers that nobody is signed in', async () => {
  await worker('leaver')
  const token = await signIn(started, 'leaver')
  const id = randomUUID()
  expect((await started.command('identity/sign-out', {}, token, id)).status).toBe(200)
  expect((await started.command('identity/sign-out', {}, token, id)).body.code).toBe('not-signed-in')
})

test('changing the password needs the current one, ends the other sessions and keeps this one', async () => {
  await worker('changer')
  const [here, there] = [await signIn(started, 'changer'), await signIn(started, 'changer')]
  const next = 'kettle, harbour, nineteen'
  const change = (current: string, to: string, id = randomUUID()) =>
    started.command('identity/change-password', { current, next: to }, here, id)
  expect((await change('wrong', next)).body.code).toBe('current-password-wrong')
  const id = randomUUID()
  expect((await change(password, 'changer-1990', id)).status).toBe(200)
  // Its answer was lost on the way: asked again, it is the same, though the password is another now.
  expect((await change(password, 'changer-1990', id)).status).toBe(200)
  expect([await isIn(here), await isIn(there)]).toEqual([true, false])
  expect((await change('changer-1990', next)).status).toBe(200)
  expect((await started.post('identity/sign-in', { loginName: 'changer', password })).status).toBe(401)
  expect((await started.post('identity/sign-in', { loginName: 'changer', password: next })).status).toBe(200)
  const journal =
    (await started.rows(`set app.areas = '/'`), await started.rows('select journal::text as line from journal'))
  expect(JSON.stringify(journal)).not.toContain('kettle')
  expect(started.lines.join('\n')).not.toContain('kettle')
})

test('whoever finds a screen open has five guesses at the password', async () => {
  await worker('open')
  const token = await signIn(started, 'open')
  const guess = (current: string) =>
    started.command('identity/change-password', { current, next: 'mine from now on' }, token)
  for (let i = 0; i < 5; i++) expect((await guess(`guess ${i}`)).body.code).toBe('current-password-wrong')
  expect((await guess(password)).body.code).toBe('too-many-requests')
})

test('easy passwords are refused', async () => {
  await worker('easy')
  const token = await signIn(started, 'easy')
  for (const next of ['1234567890', 'aaaaaaaaaaaa', 'abcdefghijkl', 'easyeasy12', 'QWERTYUIOP']) {
    const { body } = await started.command('identity/change-password', { current: password, next }, token)
    expect(body.code).toBe('password-too-easy')
  }
})

test('use is noted at most once a minute, after the request', async () => {
  const { id } = await worker('seen')
  const token = await signIn(started, 'seen')
  const lastSeen = async () =>
    (await started.rows('select last_seen_at as at from session where account_id = $1', [id]))[0]?.['at']
  const begun = await lastSeen()
  started.putForward(30_000)
  await isIn(token)
  await started.identity.sessions.flush()
  expect(await lastSeen()).toBe(begun)
  started.putForward(31_000)
  await isIn(token)
  await started.identity.sessions.flush()
  expect(Date.parse(await lastSeen()) - Date.parse(begun)).toBeGreaterThanOrEqual(61_000)
})

test('an administrator’s session ends after 12 hours without use, a social worker’s does not; use keeps both', async () => {
  await worker('longer')
  await addPerson(started, 'shorter', organisations['9901'], 'administrator')
  const [long, short] = [await signIn(started, 'longer'), await signIn(started, 'shorter')]
  for (let i = 0; i < 2; i++) {
    started.putForward(11 * hour)
    expect([await isIn(long), await isIn(short)]).toEqual([true, true])
    await started.identity.sessions.flush()
  }
  started.putForward(12 * hour)
  expect([await isIn(long), await isIn(short)]).toEqual([true, false])
})

test('every session ends after 30 days', async () => {
  await worker('month')
  const token = await signIn(started, 'month')
  started.putForward(30 * 24 * hour - 60_000)
  expect(await isIn(token)).toBe(true)
  started.putForward(60_000)
  expect(await isIn(token)).toBe(false)
})

test('at night long-ended sessions and old failures go; what still counts stays', async () => {
  await worker('old')
  await signIn(started, 'old')
  await started.post('identity/sign-in', { loginName: 'nobody', password })
  started.putForward(211 * 24 * hour)
  const kept = await signIn(started, 'old')
  await started.post('identity/sign-in', { loginName: 'lately', password })
  const { pool, keys, clock } = started
  const tidy = started.identity.jobs?.tasks['identity-tidy']
  await tidy?.({ pool, keys, write: writingTo(pool), now: clock(), log: createLog('silent') }, {})
  expect(await started.rows('select from session')).toHaveLength(1)
  expect(await started.rows('select from sign_in_failure')).toHaveLength(1)
  expect(await isIn(kept)).toBe(true)
})
