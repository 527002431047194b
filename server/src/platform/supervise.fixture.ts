/** A server as small as one can be, for `supervise.test.ts`: it counts its rows, and ends the way it is told to. */
import { createServer } from 'node:http'
import pg from 'pg'

if (process.argv.includes('--broken')) throw new Error('the table of contents is missing')

const pool = new pg.Pool({ connectionString: process.env['DATABASE_URL'] })
pool.on('error', () => undefined)
await pool.query('create table if not exists visit (n int)')

const server = createServer((_request, response) => {
  pool
    .query<{ visits: number }>('with v as (insert into visit values (1)) select count(*)::int + 1 as visits from visit')
    .then(({ rows }) => response.end(JSON.stringify({ pid: process.pid, visits: rows[0]?.visits })))
    .catch(() => response.writeHead(503).end())
})
server.listen(Number(process.env['PORT']), process.env['HOST'], () => process.send?.('ready'))
process.once('SIGTERM', () => {
  server.close(() => void pool.end())
  server.closeAllConnections()
  process.disconnect?.()
})
