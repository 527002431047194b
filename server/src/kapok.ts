import { rmSync } from 'node:fs'
import { text } from 'node:stream/consumers'
import { parseArgs } from 'node:util'
import { type Config, ConfigError, readConfig } from '#platform/config.ts'
import { migrate } from '#platform/db/migrate.ts'
import { openPool } from '#platform/db/pool.ts'
import { loadKeys } from '#platform/keys.ts'
import { createLog } from '#platform/log.ts'
import { startPostgres } from '#platform/postgres/start.ts'
import { supervise } from '#platform/supervise.ts'
import { addUser } from './cli/add-user.ts'
import { verify } from './cli/verify.ts'

const usage = `kapok start                     run the server (data folder: KAPOK_DATA, default .kapok/data)
kapok demo [--reset]            run the demo city; --reset starts over
kapok migrate                   bring the database to the newest schema
kapok user add                  add an administrator: --login NAME --name NAME; the password is read from standard input
                               and is replaced at the first sign-in
kapok verify                    check the journal's hash chain, and that journal, ledger and cube agree day by day

Environment: KAPOK_DATA PORT HOST DATABASE_URL KAPOK_KEY_FILE KAPOK_HTTPS=yes LOG_LEVEL
`

/** The database of an installation: the one in DATABASE_URL, or the built-in one, started for as long as the work takes. */
const withDatabase = async (config: Config, work: (url: string) => Promise<number>): Promise<number> => {
  if (config.databaseUrl !== undefined) return work(config.databaseUrl)
  const postgres = await startPostgres({ dataFolder: config.dataFolder, log: createLog('warn') })
  try {
    return await work(postgres.url)
  } finally {
    await postgres.stop()
  }
}

const runServer = async (demo: boolean, reset: boolean): Promise<number> => {
  const config = readConfig(process.env, { demo })
  if (reset && demo) rmSync(config.dataFolder, { recursive: true, force: true })
  const log = createLog(config.logLevel)
  const supervised = await supervise({
    entry: new URL('./main.ts', import.meta.url).pathname,
    args: demo ? ['--demo'] : [],
    config,
    log,
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void supervised.stop())
  const reason = await supervised.done
  if (reason === undefined) return 0
  process.stderr.write(`Kapok could not be kept running: ${reason}\n`)
  return 1
}

const main = async (argv: string[]): Promise<number> => {
  const { positionals, values } = parseArgs({
    args: argv,
    allowPositionals: true,
    options: {
      reset: { type: 'boolean', default: false },
      login: { type: 'string' },
      name: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  })
  const command = positionals.join(' ')
  if (values.help || command === '') {
    process.stdout.write(usage)
    return command === '' && !values.help ? 2 : 0
  }
  const config = readConfig(process.env)
  switch (command) {
    case 'start':
      return runServer(false, false)
    case 'demo':
      return runServer(true, values.reset)
    case 'migrate':
      return withDatabase(config, async (url) => {
        await migrate(url)
        return 0
      })
    case 'user add':
      return withDatabase(config, async (url) => {
        await migrate(url)
        const pool = openPool(url, 2)
        const given = { loginName: values.login, name: values.name, password: () => text(process.stdin) }
        return addUser(pool, loadKeys(config.dataFolder, config.keyFile), given).finally(() => pool.end())
      })
    case 'verify':
      return withDatabase(config, async (url) => {
        const pool = openPool(url, 2)
        return verify(pool).finally(() => pool.end())
      })
    default:
      process.stderr.write(usage)
      return 2
  }
}

process.exitCode = await main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  return error instanceof ConfigError ? 78 : 1
})
