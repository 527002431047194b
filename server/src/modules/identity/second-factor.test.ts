import { Secret, TOTP } from 'otpauth'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addPerson, password, seedPlaces, signIn } from './testing/people.ts'
import { type Started, startIdentity } from './testing/start-identity.ts'

let started: Started
let organisations: Record<string, string>
beforeAll(async () => {
  started = await startIdentity()
  organisations = await seedPlaces(started)
})
afterAll(() => started.stop())

const codeOf = (secret: string, timestamp = started.clock().getTime()) =>
  TOTP.generate({ secret: Secret.fromBase32(secret), timestamp })
const halfMinute = 30_000
const trySignIn = (loginName: string, code?: string) =>
  started.post('identity/sign-in', { loginName, password, ...(code !== undefined && { code }) })

const setFactor = async (loginName: string) => {
  const token = await signIn(started, loginName)
  const { secret } = (await started.post('identity/begin-second-factor', {}, { token })).body
  const code = codeOf(secret)
  const { status } = await started.command('identity/set-second-factor', { secret, code }, token)
  expect(status).toBe(200)
  return { token, secret: secret as string, code }
}

test('an officer may do nothing before a second factor is set, and everything after', async () => {
  await addPerson(started, 'officer', organisations['9901'], 'officer')
  const token = await signIn(started, 'officer')
  expect((await started.get('identity/me', token)).body.mustSetSecondFactor).toBe(true)
  expect((await started.get('places/areas', token)).body.code).toBe('second-factor-needed')
  const begun = (await started.post('identity/begin-second-factor', {}, { token })).body
  expect(begun.uri).toBe(
    `otpauth://totp/Kapok:officer?issuer=Kapok&secret=${begun.secret}&algorithm=SHA1&digits=6&period=30`,
  )
  expect(begun.qrSvg).toMatch(/^<svg .*<\/svg>\s*$/s)
  const wrong = { secret: begun.secret, code: codeOf(begun.secret, started.clock().getTime() - 10 * halfMinute) }
  expect((await started.command('identity/set-second-factor', wrong, token)).body.code).toBe('second-factor-code-wrong')
  const right = { secret: begun.secret, code: codeOf(begun.secret) }
  expect((await started.command('identity/set-second-factor', right, token)).status).toBe(200)
  expect((await started.get('identity/me', token)).body).toMatchObject({
    mustSetSecondFactor: false,
    secondFactor: 'on',
  })
  expect((await started.get('places/areas', token)).status).toBe(200)
})

test('the code is asked for only after the right password', async () => {
  await addPerson(started, 'asked', organisations['990101'], 'station_head')
  await setFactor('asked')
  const wrong = await started.post('identity/sign-in', { loginName: 'asked', password: 'not this one', code: '000000' })
  expect(wrong.body.code).toBe('wrong-name-or-password')
  expect((await trySignIn('asked')).body.code).toBe('second-factor-code-needed')
})

test('a code signs in once; the same code again is refused, also the one the factor was set with', async () => {
  await addPerson(started, 'once', organisations['990101'], 'station_head')
  const { secret, code } = await setFactor('once')
  expect((await trySignIn('once', code)).body.code).toBe('second-factor-code-wrong')
  started.putForward(halfMinute)
  const next = codeOf(secret)
  expect((await trySignIn('once', next)).status).toBe(200)
  expect((await trySignIn('once', next)).body.code).toBe('second-factor-code-wrong')
})

test('of two sign-ins with one code at the same moment, one gets in', async () => {
  await addPerson(started, 'race', organisations['990101'], 'station_head')
  const { secret } = await setFactor('race')
  started.putForward(2 * halfMinute)
  const code = codeOf(secret)
  const answers = await Promise.all([trySignIn('race', code), trySignIn('race', code)])
  expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 401])
})

test('a clock half a minute off is allowed, a minute and a half is not', async () => {
  await addPerson(started, 'clock', organisations['990101'], 'station_head')
  const { secret } = await setFactor('clock')
  // To the middle of a half minute, so that none ends meanwhile.
  started.putForward(10 * halfMinute + halfMinute / 2 - (started.clock().getTime() % halfMinute))
  const now = started.clock().getTime()
  expect((await trySignIn('clock', codeOf(secret, now - 3 * halfMinute))).body.code).toBe('second-factor-code-wrong')
  expect((await trySignIn('clock', codeOf(secret, now + 3 * halfMinute))).body.code).toBe('second-factor-code-wrong')
  expect((await trySignIn('clock', codeOf(secret, now - halfMinute))).status).toBe(200)
  expect((await trySignIn('clock', codeOf(secret, now + halfMinute))).status).toBe(200)
})

test('wrong codes lock the name, and asking for the code in between does not start the count again', async () => {
  await addPerson(started, 'guessed', organisations['990101'], 'station_head')
  await setFactor('guessed')
  for (let i = 0; i < 5; i++) {
    expect((await trySignIn('guessed')).body.code).toBe('second-factor-code-needed')
    expect((await trySignIn('guessed', `00000${i}`)).body.code).toBe(
      i < 4 ? 'second-factor-code-wrong' : 'sign-in-locked',
    )
  }
  expect((await trySignIn('guessed')).body.code).toBe('sign-in-locked')
})

test('a factor is replaced only by showing a code of the old one, and that code counts as used', async () => {
  await addPerson(started, 'replace', organisations['990101'], 'station_head')
  const { token, secret, code } = await setFactor('replace')
  const begun = (await started.post('identity/begin-second-factor', {}, { token })).body
  const input = { secret: begun.secret, code: codeOf(begun.secret) }
  expect((await started.command('identity/set-second-factor', input, token)).body.code).toBe('second-factor-in-force')
  const used = { ...input, currentCode: code }
  expect((await started.command('identity/set-second-factor', used, token)).body.code).toBe('second-factor-code-wrong')
  const fresh = { ...input, currentCode: codeOf(secret, started.clock().getTime() + halfMinute) }
  expect((await started.command('identity/set-second-factor', fresh, token)).status).toBe(200)
})

test('setting a factor ends the sessions that began without one', async () => {
  await addPerson(started, 'others', organisations['990101'], 'station_head')
  const before = await signIn(started, 'others')
  const { token } = await setFactor('others')
  expect((await started.get('identity/me', before)).status).toBe(401)
  expect((await started.get('identity/me', token)).status).toBe(200)
})

test('the secret is stored sealed, and is not in the journal', async () => {
  const { id } = await addPerson(started, 'sealed', organisations['990101'], 'station_head')
  const { secret } = await setFactor('sealed')
  const [row] = await started.rows('select second_factor_sealed as sealed from account where id = $1', [id])
  const raw = Buffer.from(Secret.fromBase32(secret).bytes)
  expect(row?.['sealed'].includes(raw)).toBe(false)
  expect(row?.['sealed'].toString('latin1')).not.toContain(secret)
  expect(started.lines.join('\n')).not.toContain(secret)
})
