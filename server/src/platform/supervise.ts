import { existsSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Config, ConfigError, choosePort, readConfig } from './config.ts'
import { createLog, type Log } from './log.ts'
import { startPostgres } from './postgres/start.ts'
import { type Ended, howItEnded, runServer, type Server, whyItEnded } from './server-process.ts'

interface Supervise {
  /** The program of the server, and what follows it on the command line. */
  entry: string
  args: readonly string[]
  config: Config
  log: Log
}

export interface Supervised {
  serverPid(): number | undefined
  /** Ends the server, then the database. */
  stop(signal?: NodeJS.Signals): Promise<void>
  /** Undefined when it was stopped; else why it was given up. */
  done: Promise<string | undefined>
}

/** Failures in a row before anything worked, after which trying again is only noise. */
const FAILURES = 5

/** What Node makes of the program's text is kept from one start to the next, once there is a data folder: saves a good second. */
const compiledIn = (dataFolder: string) =>
  existsSync(dataFolder)
    ? { NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'] ?? join(dataFolder, 'compiled') }
    : {}

/** Starts the database and the server, and keeps both running: each may be killed and comes back by itself. */
export async function supervise({ entry, args, config, log }: Supervise): Promise<Supervised> {
  const port = await choosePort(config)
  const postgres =
    config.databaseUrl === undefined ? await startPostgres({ dataFolder: config.dataFolder, log }) : undefined
  const env = {
    ...process.env,
    DATABASE_URL: config.databaseUrl ?? postgres?.url,
    KAPOK_DATA: config.dataFolder,
    HOST: config.host,
    PORT: String(port),
    ...compiledIn(config.dataFolder),
  }
  const stopping = new AbortController()
  let server: Server | undefined

  const run = async (): Promise<string | undefined> => {
    for (let failures = 0, hasty = 0; !stopping.signal.aborted; ) {
      server = runServer(entry, args, env)
      const ended = await server.ended
      if (stopping.signal.aborted) return undefined
      // Killed from outside is not a failure of its own, however often it happens.
      const failed = ended.signal !== 'SIGKILL' && ended.signal !== 'SIGTERM'
      failures = failed && !ended.worked ? failures + 1 : 0
      hasty = failed && ended.milliseconds < 10_000 ? hasty + 1 : 0
      if (isHopeless(ended) || failures >= FAILURES) return whyItEnded(ended) ?? howItEnded(ended)
      log.error(`the server ended (${howItEnded(ended)}); starting it again`)
      await sleep(Math.min(100 * 2 ** hasty, 10_000), undefined, { signal: stopping.signal }).catch(() => undefined)
    }
    return undefined
  }

  const done = run().finally(() => postgres?.stop())
  return {
    serverPid: () => server?.pid,
    done,
    stop: async (signal = 'SIGTERM') => {
      if (!stopping.signal.aborted) {
        stopping.abort()
        await server?.stop(signal)
      }
      await done
    },
  }
}

/** The exit code for a wrong setting (EX_CONFIG): it will be just as wrong the next time. */
const isHopeless = ({ code }: Ended): boolean => code === 78

async function main([entry, ...args]: string[]): Promise<number> {
  if (entry === undefined) throw new ConfigError('Which server? node supervise.ts <server.ts> [--demo]')
  const config = readConfig(process.env, { demo: args.includes('--demo') })
  const log = createLog(config.logLevel)
  const { promise: asked, resolve: ask } = Promise.withResolvers<NodeJS.Signals>()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, ask)
  const supervised = await supervise({ entry: realpathSync(entry), args, config, log })
  void asked.then((signal) => supervised.stop(signal === 'SIGHUP' ? 'SIGTERM' : signal))
  const reason = await supervised.done
  if (reason === undefined) return 0
  process.stderr.write(`The server does not start: ${reason}\n`)
  return 1
}

if (import.meta.main) {
  process.exitCode = await main(process.argv.slice(2)).catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    return error instanceof ConfigError ? 78 : 1
  })
}
