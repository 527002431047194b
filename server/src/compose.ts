import type { AddressInfo } from 'node:net'
import { createRunner } from '#platform/commands/runner.ts'
import { openPool } from '#platform/db/pool.ts'
import { createApp } from '#platform/http/app.ts'
import { registerHealth } from '#platform/http/health.ts'
import { registerOpenApi } from '#platform/http/openapi.ts'
import { registerPages } from '#platform/http/pages.ts'
import { startJobs } from '#platform/jobs.ts'
import { sealingJobs } from '#platform/journal/jobs.ts'
import type { Keys } from '#platform/keys.ts'
import { changesRights, startLive } from '#platform/live.ts'
import type { Log } from '#platform/log.ts'
import type { Operation } from '#platform/operations.ts'
import { assembleModules } from './modules.ts'

export type ServerOptions = {
  /** A database that is migrated already. */
  url: string
  keys: Keys
  log: Log
  clock?: () => Date
  /** Pages and jobs are left out where a test has no use for them. */
  withPages?: boolean
  withJobs?: boolean
  secureCookies?: boolean
  trustProxy?: string
}

/** The composition root: the only place that knows every module. */
export const composeServer = async ({
  url,
  keys,
  log,
  clock = () => new Date(),
  withPages = true,
  withJobs = true,
  secureCookies = false,
  trustProxy = 'loopback',
}: ServerOptions) => {
  const pool = openPool(url, 16)
  const runner = createRunner(pool, keys, clock)
  let operations: ReadonlyMap<string, Operation> = new Map()
  const { modules, sessions, tellOf } = assembleModules({ pool, clock, runner, byName: () => operations })
  runner.onCommitted((rows) => {
    // What somebody may see has changed: nobody's session is believed from memory any more.
    if (rows.some((row) => changesRights(row.name))) sessions.forget()
  })
  const { app, byName } = await createApp(
    Object.fromEntries(modules.map((module) => [module.name, module.operations])),
    {
      pool,
      keys,
      log,
      runner,
      clock,
      secureCookies,
      trustProxy,
      actorOf: (token) => sessions.actorOf(token),
    },
  )
  operations = byName
  tellOf(byName)
  registerHealth(app, pool)
  registerOpenApi(app)
  const live = await startLive(app, {
    url,
    pool,
    runner,
    log,
    actorOf: (token) => sessions.actorOf(token),
    rightsChanged: () => sessions.forget(),
  })
  if (withPages) await registerPages(app)
  const worker = withJobs
    ? await startJobs(url, pool, keys, log, [sealingJobs, ...modules.flatMap((module) => module.jobs ?? [])], clock)
    : undefined

  return {
    app,
    pool,
    runner,
    operations: byName,
    sessions,
    listen: async (host: string, port: number) => {
      await app.listen({ host, port })
      return (app.server.address() as AddressInfo).port
    },
    stop: async () => {
      await live.stop()
      app.server.closeAllConnections()
      await app.close()
      await worker?.stop()
      await sessions.flush().catch(() => undefined)
      await pool.end()
    },
  }
}
