import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { migrate } from '#platform/db/migrate.ts'
import { fingerprint } from '#platform/postgres/location.ts'
import type { Postgres } from '#platform/postgres/start.ts'

const folder = fileURLToPath(new URL('../migrations/', import.meta.url))

/** A migrated database, made once for each content of `server/migrations`. Also drops what killed runs have left. */
export async function prepareTemplate({ adminUrl, url }: Postgres): Promise<string> {
  const template = `template_${fingerprintOfMigrations()}`
  const admin = new pg.Client({ connectionString: adminUrl })
  await admin.connect()
  try {
    const { rows } = await admin.query<{ datname: string }>(
      `select datname from pg_database where datname ~ '^(t|template|making)_'`,
    )
    for (const { datname } of rows) {
      if (datname !== template) await admin.query(`drop database ${pg.escapeIdentifier(datname)} with (force)`)
    }
    if (rows.some(({ datname }) => datname === template)) return template
    const making = `making_${process.pid}`
    await admin.query(`create database ${making} owner kapok`)
    await migrate(databaseUrl(url, making))
    await admin.query(`alter database ${making} rename to ${template}`)
    return template
  } finally {
    await admin.end()
  }
}

export function databaseUrl(url: string, database: string): string {
  const changed = new URL(url)
  changed.pathname = `/${database}`
  return changed.href
}

function fingerprintOfMigrations(): string {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
  return fingerprint(files.map((name) => `${name}\n${readFileSync(folder + name, 'utf8')}`).join('\n'))
}
