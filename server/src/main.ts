import { setUpCodeToShow } from '#modules/identity/index.ts'
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
const address = `http://${config.host === '0.0.0.0' ? 'localhost' : config.host}:${port}`
// In the fragment, which a browser sends to nobody: the code reaches no server's log, and this line is no log either.
const setUpCode = demo ? undefined : await setUpCodeToShow(server.pool, keys)
const lines = setUpCode
  ? [
      `${address}/set-up#code=${setUpCode}`,
      `空的数据目录：请打开上面的链接完成初始设置，没有其中的初始设置码（${setUpCode}）谁也设不了。`,
      `The data folder is empty: open the link above to set up. Only whoever has its code can.`,
    ]
  : demo
    ? [address, '演示账号在登录页上，密码都是 kapok-demo-2026 · The sign-in page lists the demo accounts.']
    : [address]
process.stdout.write(`\n  Kapok 红棉  ${lines.join('\n  ')}\n\n`)
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
