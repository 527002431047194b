import type { FastifyInstance } from 'fastify'
import pg from 'pg'
import { type Actor, scopeOf } from '#platform/access/actor.ts'
import type { Runner } from '#platform/commands/runner.ts'
import type { Pool } from '#platform/db/pool.ts'
import { reading } from '#platform/db/reading.ts'
import { tokenOf } from '#platform/http/app.ts'
import type { Log } from '#platform/log.ts'

const channel = 'kapok_news'
/** Commands of this long are told of together. */
const gatherMs = 150
const heartbeatMs = 20_000

/** Commands after which nobody's rights are believed from memory, in any process. */
export const changesRights = (name: string): boolean =>
  name.startsWith('identity/') ||
  name === 'places/edit-organisation' ||
  name === 'rosters/assign-listings' ||
  name === 'rosters/import-listings' ||
  name === 'rosters/add-listing' ||
  name === 'lists/split-batch' ||
  name === 'lists/share-out' ||
  name === 'lists/close-batch' ||
  name === 'lists/reopen-batch'

type News = { cursor: string; names: string[]; subjects: string[] }

/** What happened since a cursor, as this actor may know it. The cursor is a transaction id: nothing committed later hides below it. */
const newsSince = async (pool: Pool, actor: Actor, cursor: string | undefined): Promise<News> =>
  reading(pool, scopeOf(actor), async (_db, client) => {
    const horizon = await client.query<{ xmin: string }>('select pg_snapshot_xmin(pg_current_snapshot())::text as xmin')
    const next = horizon.rows[0]?.xmin ?? '0'
    if (cursor === undefined) return { cursor: next, names: [], subjects: [] }
    // Rows at or above the horizon may be told twice, never missed.
    const rows = await client.query<{ name: string; subject_ids: string[] }>(
      'select name, subject_ids from journal where txid >= $1::text::xid8 order by txid limit 2000',
      [cursor],
    )
    return {
      cursor: next,
      names: [...new Set(rows.rows.map((row) => row.name))],
      subjects: [...new Set(rows.rows.flatMap((row) => row.subject_ids))].slice(0, 500),
    }
  })

/**
 * Live screens: GET /api/v1/live answers with server-sent events. PostgreSQL's NOTIFY wakes every process, each asks the
 * journal what is new since its listener's cursor, under the listener's own scope. A reconnect hands the cursor back as
 * Last-Event-ID, so nothing is missed.
 */
export const startLive = async (
  app: FastifyInstance,
  services: {
    url: string
    pool: Pool
    runner: Runner
    log: Log
    actorOf(token: string): Promise<Actor | undefined>
    rightsChanged(): void
  },
) => {
  const { pool, runner, log } = services
  const wakers = new Set<() => void>()
  const wake = () => {
    for (const waker of wakers) waker()
  }
  let pending: NodeJS.Timeout | undefined
  let rights = false
  runner.onCommitted((rows) => {
    rights ||= rows.some((row) => changesRights(row.name))
    pending ??= setTimeout(() => {
      pending = undefined
      const payload = rights ? 'rights' : ''
      rights = false
      pool.query('select pg_notify($1, $2)', [channel, payload]).catch(() => wake())
    }, gatherMs)
  })

  let stopped = false
  let listener: pg.Client | undefined
  const listen = async (): Promise<void> => {
    if (stopped) return
    const client = new pg.Client({ connectionString: services.url, application_name: 'kapok live' })
    listener = client
    client.on('notification', ({ payload }) => {
      if (payload === 'rights') services.rightsChanged()
      wake()
    })
    client.on('error', () => undefined)
    client.once('end', () => {
      if (!stopped) setTimeout(() => void listen(), 1000)
    })
    try {
      await client.connect()
      await client.query(`listen ${channel}`)
      wake()
    } catch {
      log.warn('live news: the database cannot be reached; trying again')
      await client.end().catch(() => undefined)
    }
  }
  await listen()

  app.get('/api/v1/live', async (request, reply) => {
    const token = tokenOf(request)
    const actor = token === undefined ? undefined : await services.actorOf(token)
    if (!actor || token === undefined || actor.mustChangePassword || actor.mustSetSecondFactor)
      return reply.status(401).send({ code: 'not-signed-in', message: '请先登录。' })
    reply.hijack()
    const { raw } = reply
    raw.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' })
    const asked = request.headers['last-event-id']
    let cursor = typeof asked === 'string' && /^\d{1,20}$/.test(asked) ? asked : undefined
    let telling = false
    let again = false
    const tell = async () => {
      if (telling) {
        again = true
        return
      }
      telling = true
      try {
        do {
          again = false
          const current = await services.actorOf(token)
          if (!current) {
            raw.end()
            return
          }
          const news = await newsSince(pool, current, cursor)
          const first = cursor === undefined
          cursor = news.cursor
          if (first || news.names.length > 0)
            raw.write(
              `id: ${news.cursor}\nevent: ${first ? 'hello' : 'news'}\ndata: ${JSON.stringify({ names: news.names, subjects: news.subjects })}\n\n`,
            )
        } while (again)
      } catch {
        raw.write(': the database cannot be reached\n\n')
      } finally {
        telling = false
      }
    }
    const waker = () => void tell()
    wakers.add(waker)
    const beat = setInterval(() => raw.write('event: beat\ndata: {}\n\n'), heartbeatMs)
    raw.on('close', () => {
      clearInterval(beat)
      wakers.delete(waker)
    })
    await tell()
  })

  return {
    stop: async () => {
      stopped = true
      clearTimeout(pending)
      await listener?.end().catch(() => undefined)
    },
  }
}
