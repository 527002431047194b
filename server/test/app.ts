import type { InjectOptions } from 'fastify'
import { composeServer } from '../src/compose.ts'
import { newId } from '../src/platform/ids.ts'
import { createLog } from '../src/platform/log.ts'
import { createDatabase } from './database.ts'
import { testKeys } from './keys.ts'

export type Answer<T = Record<string, never>> = { status: number; body: T }

/**
 * The server on a database of its own, driven as any client drives it: over HTTP, with a session. `whole`: with the pages and
 * with jobs that run by themselves.
 */
export const startApp = async (clock: () => Date = () => new Date(), { whole = false } = {}) => {
  const database = await createDatabase()
  const server = await composeServer({
    url: database.url,
    keys: testKeys,
    log: createLog((process.env['TEST_LOG'] as 'error' | undefined) ?? 'silent'),
    clock,
    withPages: whole,
    withJobs: whole,
  })
  const call = async <T>(token: string | undefined, options: InjectOptions): Promise<Answer<T>> => {
    const reply = await server.app.inject({
      ...options,
      headers: {
        'x-kapok': '1',
        'x-kapok-locale': 'en',
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
        ...options.headers,
      },
    })
    const body = reply.headers['content-type']?.toString().includes('json') ? reply.json() : (reply.rawPayload as never)
    return { status: reply.statusCode, body: body as T }
  }
  const as = (token?: string) => ({
    /** A query in the URL. */
    get: <T = never>(name: string, query: Record<string, string | number> = {}) =>
      call<T>(token, {
        method: 'GET',
        url: `/api/v1/${name}`,
        query: Object.fromEntries(Object.entries(query).map(([k, v]) => [k, String(v)])),
      }),
    /** A query whose input is not for a URL. */
    ask: <T = never>(name: string, input: unknown) =>
      call<T>(token, { method: 'POST', url: `/api/v1/${name}`, payload: input as object }),
    /** A query with a file, as a form. */
    upload: <T = never>(name: string, payload: Buffer, type: string) =>
      call<T>(token, { method: 'POST', url: `/api/v1/${name}`, payload, headers: { 'content-type': type } }),
    /** A command; `at` and `id` may be given, as a phone does. */
    send: <T = never>(name: string, input: unknown, given: { id?: string; at?: string; device?: string } = {}) =>
      call<T>(token, {
        method: 'POST',
        url: `/api/v1/${name}`,
        payload: { id: newId(), at: clock().toISOString(), ...given, input },
      }),
  })
  return {
    ...server,
    database,
    as,
    end: async () => {
      await server.stop()
      await database.drop()
    },
  }
}
export type App = Awaited<ReturnType<typeof startApp>>
