import { afterAll, beforeAll, expect, test } from 'vitest'
import { testKeys } from '../../test/keys.ts'
import { startWorld, type World } from '../../test/world.ts'
import { addUser } from './add-user.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.end())

const add = (loginName: string, password: string) =>
  addUser(world.app.pool, testKeys, { loginName, name: '应急管理员', password: () => Promise.resolve(`${password}\n`) })

test('an administrator added from the command line can sign in, and the journal says so', async () => {
  expect(await add('Rescue', 'plum rain over the eaves')).toBe(0)
  const signedIn = await world.app.as().ask<{ me: { accountId: string } }>('identity/sign-in', {
    loginName: 'rescue',
    password: 'plum rain over the eaves',
  })
  expect(signedIn.status).toBe(200)
  const client = await world.app.pool.connect()
  await client.query(`begin; set local app.areas = '/'`)
  const { rows } = await client.query(
    `select subject_ids, journal::text as line from journal where name = 'identity/add-account'`,
  )
  await client.query('rollback')
  client.release()
  expect(rows.map((row) => row.subject_ids)).toEqual([[signedIn.body.me.accountId]])
  expect(rows[0].line).not.toContain('plum')
})

test.each([
  ['a name somebody has', 'rescue', 'another lantern festival', 1],
  ['a password that is too short', 'second', 'short', 2],
  ['a password among the first guesses', 'third', 'password1234', 1],
  ['a name with spaces', 'a b', 'another lantern festival', 2],
])('%s is refused with a sentence', async (_, loginName, password, exitCode) => {
  expect(await add(loginName, password)).toBe(exitCode)
})
