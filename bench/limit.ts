import pg from 'pg'
import { newId } from '../server/src/platform/ids.ts'

/**
 * The database's own limit for the same rows: one entry and one journal row in one statement and one commit, with the
 * same indexes, the same durability and nothing else, from as many connections as there are clients.
 */
export const prepareLimit = async (url: string) => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  // Copies of the two tables, so that what the server wrote does not weigh on the limit. No row-level security: only the rows.
  for (const table of ['entry', 'journal']) {
    await client.query(`drop table if exists limit_${table}`)
    await client.query(`create table limit_${table} (like ${table} including all)`)
  }
  await client.end()
}

const statement = `with e as (insert into limit_entry (id, kind, field, response_id, organisation_id, area_path, day, occurred_at, recorded_at, person_id, worker_id, minutes, reached, how, source_type, source_id)
    values ($1, 'visit.phone', 'elder', $2, $2, '/9901/990101/', $3, $4, $4, $5, $2, 10, true, 'named', 'contact', $6))
  insert into limit_journal (id, name, actor_id, subject_ids, area_path, device_at, at, digest, result) values ($6, 'rosters/record-contact', $2, array[$5::uuid], '/9901/990101/', $4, $4, $7, $8)`

/** Commits a second over `seconds`, from `clients` connections. */
export const measureLimit = async (url: string, clients: number, seconds: number): Promise<number> => {
  const connections = await Promise.all(
    Array.from({ length: clients }, async () => {
      const client = new pg.Client({ connectionString: url })
      await client.connect()
      return client
    }),
  )
  const actor = newId()
  const digest = Buffer.alloc(32, 1)
  const result = JSON.stringify({
    contactId: actor,
    status: 'reached',
    flags: [],
    alsoBy: null,
    clockSkew: null,
    step: null,
  })
  const ends = performance.now() + seconds * 1000
  let done = 0
  await Promise.all(
    connections.map(async (client) => {
      while (performance.now() < ends) {
        const at = new Date().toISOString()
        await client.query({
          name: 'limit',
          text: statement,
          values: [newId(), actor, at.slice(0, 10), at, newId(), newId(), digest, result],
        })
        done += 1
      }
    }),
  )
  await Promise.all(connections.map((client) => client.end()))
  return done / seconds
}
