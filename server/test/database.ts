import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'
import { databaseUrl } from './template.ts'

export interface TestDatabase {
  url: string
  drop(): Promise<void>
}

/** A migrated database of one's own, copied from the template of this run. */
export async function createDatabase(): Promise<TestDatabase> {
  const { adminUrl, url, template } = inject('postgres')
  const name = `t_${randomUUID().replaceAll('-', '')}`
  await asAdmin(adminUrl, `create database ${name} template ${template} owner kapok strategy file_copy`)
  return {
    url: databaseUrl(url, name),
    drop: () => asAdmin(adminUrl, `drop database if exists ${name} with (force)`),
  }
}

async function asAdmin(adminUrl: string, sql: string): Promise<void> {
  const admin = new pg.Client({ connectionString: adminUrl })
  await admin.connect()
  try {
    await admin.query(sql)
  } finally {
    await admin.end()
  }
}
