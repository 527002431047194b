import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { migrate } from '../server/src/platform/db/migrate.ts'
import { createLog } from '../server/src/platform/log.ts'
import { startPostgres } from '../server/src/platform/postgres/start.ts'

/**
 * Writes what all migrations together make: `server/schema.sql`, read in reviews and compared in CI, and the row types
 * `server/src/platform/db/tables.gen.ts`. Run it after adding a migration: `npm run schema`. With `--check` it writes nothing
 * and fails where they differ from what is checked in.
 */
const root = new URL('..', import.meta.url).pathname
const check = process.argv.includes('--check')
const checkedIn = { schema: join(root, 'server/schema.sql'), types: join(root, 'server/src/platform/db/tables.gen.ts') }
const folder = mkdtempSync(join(tmpdir(), 'kapok-schema-'))
const postgres = await startPostgres({ dataFolder: folder, log: createLog('warn'), temporary: true, listen: 'tcp' })
try {
  await migrate(postgres.url)
  const client = new pg.Client({ connectionString: postgres.url })
  await client.connect()
  const lines = async (sql: string) => (await client.query<{ line: string }>(sql)).rows.map((row) => row.line)
  const schema = [
    '-- Made by `npm run schema` from server/migrations; do not edit.',
    '',
    ...(await lines(`
      select 'table ' || c.relname || ' (' || chr(10) || string_agg('  ' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
        || case when a.attnotnull then ' not null' else '' end
        || coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), ''), ',' || chr(10) order by a.attnum) || chr(10) || ')'
        || case when c.relforcerowsecurity then ' guarded by row-level security' else '' end as line
      from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
      where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace group by c.oid order by c.relname`)),
    '',
    ...(await lines(`select conrelid::regclass || ' constraint ' || conname || ' ' || pg_get_constraintdef(oid) as line
      from pg_constraint where connamespace = 'public'::regnamespace and contype <> 'n' order by conrelid::regclass::text, conname`)),
    '',
    ...(await lines(
      `select indexdef as line from pg_indexes where schemaname = 'public' order by tablename, indexname`,
    )),
    '',
    ...(await lines(`select tablename || ' policy ' || policyname || ' for ' || cmd || coalesce(' using ' || qual, '') || coalesce(' with check ' || with_check, '') as line
      from pg_policies where schemaname = 'public' order by tablename, policyname`)),
    '',
  ].join('\n')
  await client.end()
  execFileSync(
    process.execPath,
    [
      join(root, 'node_modules/kysely-codegen/dist/cli/bin.js'),
      '--dialect',
      'postgres',
      '--url',
      postgres.url,
      '--out-file',
      join(folder, 'tables.ts'),
      '--default-schema',
      'public',
      '--include-pattern',
      'public.*',
      '--date-parser',
      'string',
      '--numeric-parser',
      'string',
      '--type-only-imports',
      '--log-level',
      'error',
    ],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  )
  // Instants leave the database as ISO text (db/pool.ts), whatever the generator assumes.
  const types = readFileSync(join(folder, 'tables.ts'), 'utf8')
    .replace(/export type Timestamp = .*/, 'export type Timestamp = ColumnType<string, Date | string, Date | string>')
    .replace(/export type Int8 = .*/, 'export type Int8 = number')
    .replace('export interface DB ', 'export interface Database ')
  for (const [path, text] of [
    [checkedIn.schema, schema],
    [checkedIn.types, types],
  ] as const) {
    if (!check) writeFileSync(path, text)
    else if (readFileSync(path, 'utf8') !== text) {
      process.stderr.write(`${path} is not what the migrations make. Run: npm run schema\n`)
      process.exitCode = 1
    }
  }
} finally {
  await postgres.stop()
  rmSync(folder, { recursive: true, force: true })
}
