import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testKeys } from '../../../test/keys.ts'
import { isSetUpCode, setUpCodeOf } from './set-up-code.ts'
import { atOnce } from './testing/at-once.ts'
import { type Started, startIdentity } from './testing/start-identity.ts'

let started: Started
beforeAll(async () => {
  started = await startIdentity()
})
afterAll(() => started.stop())

const password = 'three geese in a row'
const input = {
  setUpCode: setUpCodeOf(testKeys),
  administrator: { name: '陈站长', loginName: 'Chen', password },
  station: '红棉社工站',
  areas: [
    { code: '990101', name: '河东街道', level: '街道', parentCode: '9901' },
    { code: '99', name: '木棉市', level: '市', parentCode: null },
    { code: '9901', name: '东区', level: '区', parentCode: '99' },
  ],
  stationAreaCode: '990101',
}
const setUp = (change: object = {}, id = randomUUID()) =>
  started.command('identity/set-up', { ...input, ...change }, undefined, id)

test('before set-up the first page is told so, and there is nobody to sign in', async () => {
  expect((await started.get('identity/welcome')).body).toEqual({ needsSetUp: true, demoAccounts: [] })
  expect((await started.post('identity/sign-in', { loginName: 'chen', password })).body.code).toBe(
    'wrong-name-or-password',
  )
})

test('without the code that was printed at the start nobody sets anything up', async () => {
  for (const setUpCode of ['0000-0000-0000-0000', 'x', setUpCodeOf(testKeys).slice(1)])
    expect((await setUp({ setUpCode })).body.code).toBe('set-up-code-wrong')
  const { setUpCode: _, ...without } = input
  expect((await started.command('identity/set-up', without)).body.code).toBe('invalid-input')
  expect(await started.rows('select from account')).toHaveLength(0)
})

test('the code may be typed in small letters, without dashes and with the letters that look like digits', () => {
  const code = setUpCodeOf(testKeys)
  expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}$/)
  const typed = ` ${code.toLowerCase().replaceAll('-', '').replaceAll('0', 'o').replaceAll('1', 'l')} `
  expect([typed, code.replaceAll('-', '－')].map((each) => isSetUpCode(testKeys, each))).toEqual([true, true])
})

test('areas that do not form a tree, or lack the station’s, are refused and nothing is kept', async () => {
  const [street, city, district] = input.areas as [object, object, object]
  const bad = [
    { stationAreaCode: '88' },
    { areas: [street, city] },
    { areas: [...input.areas, city] },
    { areas: [...input.areas, { code: '77', name: '环', level: '区', parentCode: '77' }] },
    { areas: [street, { ...district, parentCode: '990101' }], stationAreaCode: '990101' },
  ]
  for (const change of bad) expect((await setUp(change)).body.code).toBe('areas-not-a-tree')
  expect(await started.rows('select from area')).toHaveLength(0)
})

test('of two set-ups at the same moment one takes effect, and no later one', async () => {
  const other = { areas: [{ code: '88', name: '别处', level: '市', parentCode: null }], stationAreaCode: '88' }
  const elsewhere = { ...other, administrator: { ...input.administrator, loginName: 'other' } }
  const [first, second] = await atOnce(started, 'lock table area in share mode', [
    () => setUp(),
    // Its areas and names are others, so that nothing but the lock stands between the two.
    () => setUp(elsewhere),
  ])
  expect(first?.status).toBe(200)
  expect(second?.body.code).toBe('already-set-up')
  expect((await setUp()).body.code).toBe('already-set-up')
  const [count] =
    await started.rows(`select (select count(*) from account)::int as accounts, (select count(*) from area)::int as areas,
    (select count(*) from organisation)::int as organisations`)
  expect(count).toEqual({ accounts: 1, areas: 3, organisations: 1 })
})

test('the areas hang together and the first administrator is also head of the station', async () => {
  expect((await started.get('identity/welcome')).body.needsSetUp).toBe(false)
  expect(await started.rows('select path from area order by path')).toEqual([
    { path: '/99/' },
    { path: '/99/9901/' },
    { path: '/99/9901/990101/' },
  ])
  const { body } = await started.post('identity/sign-in', { loginName: 'CHEN', password })
  expect(body.me.mustSetSecondFactor).toBe(true)
  expect(body.me.memberships.map((one: { role: string; areaPath: string }) => [one.role, one.areaPath])).toEqual([
    ['administrator', '/99/9901/990101/'],
    ['station_head', '/99/9901/990101/'],
  ])
})

test('the demo shows its accounts on the first page, and asks administrators for no second factor', async () => {
  const demo = [{ role: 'officer', name: '演示', loginName: 'demo', place: '东区', password: 'kapok demo 2026' }]
  await started.rows(`insert into setting (name, value) values ('demo', 'true'), ('demo_accounts', $1)`, [
    JSON.stringify(demo),
  ])
  expect((await started.get('identity/welcome')).body.demoAccounts).toEqual(demo)
  const { body } = await started.post('identity/sign-in', { loginName: 'chen', password })
  expect(body.me).toMatchObject({ demo: true, mustSetSecondFactor: false })
})

test('the password is neither in the journal nor in the log', async () => {
  const client = await started.pool.connect()
  await client.query(`begin; set local app.areas = '/'`)
  const { rows } = await client.query('select journal::text as line from journal')
  await client.query('rollback')
  client.release()
  expect(rows.map((row) => row.line).join('\n')).toContain('identity/set-up')
  expect(rows.map((row) => row.line).join('\n')).not.toContain('geese')
  expect(rows.map((row) => row.line).join('\n') + started.lines.join('\n')).not.toContain(input.setUpCode)
  expect(started.lines.join('\n')).not.toContain('geese')
})
