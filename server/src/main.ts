import { openToday } from '#modules/rosters/index.ts'
import { readConfig } from '#platform/config.ts'
import { migrate } from '#platform/db/migrate.ts'
import { writingTo } from '#platform/db/writing.ts'
import { loadKeys } from '#platform/keys.ts'
import { createLog } from '#platform/log.ts'
import { composeServer } from './compose.ts'
import { prepareDemo } from './demo/index.ts'

/** The server process: started and watched by `platform/supervise.ts`, which hands it the database in DATABASE_URL. */
const demo = process.argv.includes('--demo')
const config = readConfig(process.env, { demo })
const log = createLog(config.logLevel)
const url = config.databaseUrl
if (url === undefined) throw new Error('The server is started by `kapok start`, which gives it a database')
await migrate(url)
const keys = loadKeys(config.dataFolder, config.keyFile)
const server = await composeServer({
  url,
  keys,
  log,
  secureCookies: process.env['KAPOK_HTTPS'] === 'yes',
  trustProxy: process.env['KAPOK_TRUST_PROXY'] ?? 'loopback',
})
if (demo) await prepareDemo({ pool: server.pool, keys, log, operations: server.operations })
await openToday({ pool: server.pool, keys, write: writingTo(server.pool), now: new Date(), log }, {})
const port = await server.listen(config.host, config.port)
log.info({ port, host: config.host }, 'ready')
const host = config.host === '0.0.0.0' ? 'localhost' : config.host
process.stdout.write(
  `\n  Kapok 红棉  http://${host}:${port}\n${demo ? '  演示账号在登录页上,密码都是 kapok-demo-2026 · The sign-in page lists the demo accounts.\n' : '  空的数据目录会先打开初始设置页 · An empty data folder opens the first-run page.\n'}\n`,
)
process.send?.('ready')

let stopping = false
const stop = async () => {
  if (stopping) return
  stopping = true
  await server.stop()
  process.exit(0)
}
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop())
process.on('message', (message) => {
  if (message === 'stop') void stop()
})
