import pg from 'pg'
import { expect, inject, test } from 'vitest'
import { createDatabase } from './database.ts'

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows
  } finally {
    await client.end()
  }
}

test('a copy is migrated, is its own, and belongs to the role of the application', async () => {
  const [one, other] = await Promise.all([createDatabase(), createDatabase()])
  await query(one.url, 'create table only_here (id int)')
  expect(await query(one.url, `select to_regclass('migration') is not null as migrated`)).toEqual([{ migrated: true }])
  expect(await query(other.url, `select to_regclass('only_here') as found`)).toEqual([{ found: null }])
  expect(await query(one.url, 'select current_user::text as me')).toEqual([{ me: 'kapok' }])
  await one.drop()
  await other.drop()
  const left = await query(inject('postgres').adminUrl, `select from pg_database where datname like 't\\_%'`)
  expect(left.length).toBeLessThan(20)
})
