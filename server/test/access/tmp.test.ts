import { test } from 'vitest'
import { createLog } from '#platform/log.ts'
import { composeServer } from '../../src/compose.ts'
import { createDatabase } from '../database.ts'
import { testKeys } from '../keys.ts'
test('probe', async () => {
  const db = await createDatabase()
  for (const withPages of [true, false]) {
  const server = await composeServer({ url: db.url, keys: testKeys, log: createLog('silent'), withPages, withJobs: false })
  for (const [method, url] of [['GET','/api/v1/%zz'],['GET','/%zz'],['OPTIONS','/api/v1/identity/me'],['TRACE','/api/v1/identity/me'],['HEAD','/api/v1/identity/me'],['PROPFIND','/api/v1/identity/me'],['GET','/nowhere'],['POST','/nowhere'],['GET','/api/v1'],['GET','/api/v1/identity/me'],['GET','/api/v1/live']] as const) {
    const r = await server.app.inject({ method: method as 'GET', url })
    console.log(withPages, method, url, r.statusCode, r.headers['content-type'], r.body.slice(0,150))
  }
  await server.stop() }
  await db.drop()
})
