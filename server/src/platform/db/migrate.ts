import { readdir, readFile } from 'node:fs/promises'
import { runMigrations } from 'graphile-worker'
import pg from 'pg'

export const migrationsFolder = new URL('../../../migrations/', import.meta.url)

const statementsOf = (sql: string) =>
  sql
    .split(/;\s*$/m)
    .map((part) => part.replace(/^\s*--.*$/gm, '').trim())
    .filter((part) => part !== '')

/**
 * Brings a database to the newest schema: every file of `server/migrations` not yet applied, in order, each in one
 * transaction, one statement per query. Harmless when run again, and when several processes run it at once.
 */
export const migrate = async (url: string): Promise<void> => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock(727465)')
    await client.query(
      'create table if not exists migration (name text constraint migration_pk primary key, applied_at timestamptz not null)',
    )
    const done = new Set(
      (await client.query<{ name: string }>('select name from migration')).rows.map((row) => row.name),
    )
    const files = (await readdir(migrationsFolder)).filter((name) => name.endsWith('.sql')).sort()
    for (const name of files.filter((file) => !done.has(file))) {
      await client.query('begin')
      try {
        for (const statement of statementsOf(await readFile(new URL(name, migrationsFolder), 'utf8')))
          await client.query(statement)
        await client.query('insert into migration (name, applied_at) values ($1, $2)', [name, new Date()])
        await client.query('commit')
      } catch (error) {
        await client.query('rollback')
        throw new Error(`Migration ${name} failed; nothing of it was kept`, { cause: error })
      }
    }
    await runMigrations({ connectionString: url })
  } finally {
    await client.end()
  }
}
