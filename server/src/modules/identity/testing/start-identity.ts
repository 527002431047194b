import type { AddressInfo } from 'node:net'
import type { OperationMeta } from '@kapok/contract/common/operation'
import { contract } from '@kapok/contract/contract'
import { createIdentity } from '#modules/identity/index.ts'
import { places } from '#modules/places/index.ts'
import { permit } from '#platform/access/permit.ts'
import { createRunner } from '#platform/commands/runner.ts'
import { openPool } from '#platform/db/pool.ts'
import { createApp } from '#platform/http/app.ts'
import type { Operations } from '#platform/http/router.ts'
import { newId } from '#platform/ids.ts'
import { createLog } from '#platform/log.ts'
import type { Operation } from '#platform/operations.ts'
import { createDatabase } from '../../../../test/database.ts'
import { testKeys } from '../../../../test/keys.ts'

/** Read as it comes: each test says what is in it. */
export type Json = ReturnType<typeof JSON.parse>
export type Answer = { status: number; body: Json; cookie: string | null; retryAfter: string | null }
type From = { token?: string | undefined; address?: string }

/** The capabilities these tests are not about, so that the server starts. */
const withTheRest = (operations: Operations): Operations => {
  const absent = () => Promise.reject(new Error('not in this test'))
  const whole: Operations = {}
  for (const [capability, procedures] of Object.entries(contract)) {
    whole[capability] = operations[capability] ?? {}
    for (const [key, procedure] of Object.entries(procedures)) {
      const { meta } = (procedure as unknown as { '~orpc': { meta: OperationMeta } })['~orpc']
      const nobody = permit([], 'area')
      whole[capability][key] ??=
        meta.kind === 'command'
          ? {
              kind: 'command',
              permit: nobody,
              run: { how: 'alone', command: absent },
              keepsResult: true,
              secrets: new Set(),
            }
          : ({ kind: 'query', permit: nobody, query: absent } satisfies Operation)
    }
  }
  return whole
}

/** The module behind the real HTTP server, on a database of its own, with a clock that can be put forward. */
export const startIdentity = async (carriedBy: Parameters<typeof createIdentity>[0]['carriedBy'] = []) => {
  const database = await createDatabase()
  const pool = openPool(database.url, 10)
  const keys = testKeys
  const lines: string[] = []
  let ahead = 0
  const clock = () => new Date(Date.now() + ahead)
  const log = createLog('trace', { write: (line: string) => void lines.push(line) })
  const runner = createRunner(pool, keys, clock)
  const identity = createIdentity({ pool, clock, carriedBy })
  runner.onCommitted((rows) => {
    for (const row of rows)
      for (const id of [row.actor_id, ...row.subject_ids]) if (id !== null) identity.sessions.forget(id)
  })
  const operations = withTheRest({ identity: identity.operations, places: places.operations })
  const { actorOf } = identity.sessions
  const { app, byName } = await createApp(operations, {
    pool,
    keys,
    log,
    runner,
    clock,
    actorOf,
    secureCookies: true,
    trustProxy: 'loopback',
  })
  identity.tellOf(byName)
  await app.listen({ port: 0, host: '127.0.0.1' })
  const root = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}/api/v1/`

  const send = async (path: string, init: RequestInit, { token, address }: From): Promise<Answer> => {
    const response = await fetch(root + path, {
      ...init,
      headers: {
        'x-kapok': '1',
        'content-type': 'application/json',
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
        ...(address !== undefined && { 'x-forwarded-for': address }),
      },
    })
    return {
      status: response.status,
      body: await response.json(),
      cookie: response.headers.get('set-cookie'),
      retryAfter: response.headers.get('retry-after'),
    }
  }
  const post = (path: string, body: unknown, from: From = {}) =>
    send(path, { method: 'POST', body: typeof body === 'string' ? body : JSON.stringify(body) }, from)

  return {
    pool,
    keys,
    identity,
    lines,
    clock,
    post,
    putForward: (ms: number) => {
      ahead += ms
    },
    get: (path: string, token?: string) => send(path, { method: 'GET' }, { token }),
    /** A command with a fresh envelope. */
    command: (path: string, input: unknown, token?: string, id = newId()) =>
      post(path, { id, at: new Date().toISOString(), input }, { token }),
    rows: async (sql: string, values: unknown[] = []) => (await pool.query(sql, values)).rows as Record<string, Json>[],
    stop: async () => {
      await app.close()
      await identity.sessions.flush()
      await pool.end()
      await database.drop()
    },
  }
}
export type Started = Awaited<ReturnType<typeof startIdentity>>
