import { randomUUID } from 'node:crypto'
import type { Role } from '@kapok/contract/identity/schema'
import { hashPassword } from '../passwords.ts'
import type { Started } from './start-identity.ts'

export const password = 'plum rain over the eaves'
let hashed: string | undefined

/** Two districts of a city; the first has a street with a station. Areas and one organisation each, by code. */
export const seedPlaces = async ({ pool }: Started) => {
  const organisations: Record<string, string> = {}
  const areas: Record<string, { id: string; path: string }> = {}
  for (const [code, parent] of [
    ['99', ''],
    ['9901', '99'],
    ['990101', '9901'],
    ['9902', '99'],
  ] as const) {
    const area = { id: randomUUID(), path: `${areas[parent]?.path ?? '/'}${code}/` }
    areas[code] = area
    organisations[code] = randomUUID()
    const values = [area.id, code, `区划${code}`, areas[parent]?.id ?? null, area.path]
    await pool.query(
      `insert into area (id, code, name, level, parent_id, path) values ($1, $2, $3, '级', $4, $5)`,
      values,
    )
    await pool.query(
      `insert into organisation (id, name, type, area_id, area_path) values ($1, $2, 'social_work_station', $3, $4)`,
      [organisations[code], `站${code}`, area.id, area.path],
    )
  }
  return organisations
}

/** An account with one role, straight into the tables. Sensitive roles get by without second factor only in the demo. */
export const addPerson = async (
  { pool }: Started,
  loginName: string,
  organisationId: string | undefined,
  role: Role,
) => {
  hashed ??= await hashPassword(password)
  const [id, membershipId] = [randomUUID(), randomUUID()]
  await pool.query(
    'insert into account (id, name, login_name, password_hash, created_at) values ($1, $2, $3, $4, now())',
    [id, `某${loginName}`, loginName, hashed],
  )
  await pool.query('insert into membership (id, account_id, organisation_id, role) values ($1, $2, $3, $4)', [
    membershipId,
    id,
    organisationId,
    role,
  ])
  return { id, membershipId, loginName }
}

export const makeDemo = ({ pool }: Started) => pool.query(`insert into setting (name, value) values ('demo', 'true')`)

export const signIn = async (started: Started, loginName: string, more: object = {}): Promise<string> => {
  const { status, body } = await started.post('identity/sign-in', { loginName, password, ...more })
  if (status !== 200) throw new Error(`${loginName}: ${JSON.stringify(body)}`)
  return body.token
}
