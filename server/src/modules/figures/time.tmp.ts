import { readFileSync } from 'node:fs'
import { kyselyOn, openPool } from '#platform/db/pool.ts'
import { everything, openScope } from '#platform/db/scope.ts'
import { writingTo } from '#platform/db/writing.ts'
import { putEntries } from './testing/ledger.ts'
import { foldFigures } from './cube/fold.ts'
import { readFigures } from './cube/read.ts'
const pool = openPool(readFileSync('/tmp/figdev/url','utf8').split('\n')[0]!, 4)
await putEntries(pool, [{ person_id: '00000000-0000-7000-8000-000000000001' }, {}])
for (let i = 0; i < 3; i++) { const t = performance.now(); await foldFigures(writingTo(pool), new Date()); console.log('fold', performance.now() - t); await putEntries(pool, [{ person_id: '00000000-0000-7000-8000-000000000001' }, {}]) }
const client = await pool.connect()
const orig = client.query.bind(client)
;(client as any).query = async (...a: any[]) => { const t = performance.now(); const r = await (orig as any)(...a); console.log((performance.now() - t).toFixed(1), String(a[0]?.text ?? a[0]).slice(0, 60).replace(/\s+/g, ' ')); return r }
openScope(client, everything, 'read only')
const db = kyselyOn(client)
const f = { paths: ['/99/'], responseId: '00000000-0000-7000-8000-000000000001', organisationId: undefined, kinds: [], from: '2026-08-01', to: '2026-08-30' }
for (let i = 0; i < 4; i++) await readFigures(db, f, { by: 'kind' })
await orig('commit')
client.release()
await pool.end()
