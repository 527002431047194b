import { CompiledQuery } from 'kysely'
import type { Transaction } from '#platform/db/pool.ts'
import type { Keys } from '#platform/keys.ts'
import { type NewPerson, rowsOf } from './rows.ts'

/** People whose rows travel together: so few that sealing their numbers keeps nobody else waiting. */
const most = 250

const columns = {
  household: 'id, area_id, area_path, dwelling_id, roster_ids',
  person:
    'id, name, pinyin, initials, sex, birth_date, area_id, area_path, dwelling_id, household_id, household_role, household_head, roster_ids, note, created_at',
  relation: 'id, person_id, area_path, roster_ids, relation, name, position',
  phone:
    'id, person_id, relation_id, area_path, roster_ids, sealed, masked, digest, last4_digest, label, state, position',
  document: 'id, person_id, area_path, type, sealed, masked, digest, last4_digest',
  person_tag: 'id, person_id, area_path, roster_ids, tag, source, valid_from, valid_to',
}
type Table = keyof typeof columns

/** What is there already and is no mistake: the same phone twice, a document another person holds. */
const leave: Partial<Record<Table, string>> = {
  phone: 'on conflict (person_id, digest) where relation_id is null do nothing',
  document: `on conflict (digest) where type in ('resident_identity_card', 'hk_macau_taiwan_residence_permit', 'passport') do nothing`,
  person_tag: 'on conflict (person_id, tag) where valid_to is null do nothing',
}

const insert = async (
  tx: Transaction,
  table: Table,
  rows: readonly object[],
  returning = '',
): Promise<Record<string, unknown>[]> => {
  if (rows.length === 0) return []
  const text = `insert into ${table} (${columns[table]}) select ${columns[table]} from jsonb_populate_recordset(null::${table}, $1::jsonb) ${leave[table] ?? ''} ${returning}`
  return (await tx.executeQuery<Record<string, unknown>>(CompiledQuery.raw(text, [JSON.stringify(rows)]))).rows
}

/** The households of these people that exist already, with the rosters they are on. */
const householdsThere = async (tx: Transaction, people: readonly NewPerson[]): Promise<Map<string, string[]>> => {
  const ids = [...new Set(people.flatMap(({ household }) => household?.id ?? []))]
  if (ids.length === 0) return new Map()
  const rows = await tx.selectFrom('household').select(['id', 'roster_ids']).where('id', 'in', ids).execute()
  return new Map(rows.map((row) => [row.id, row.roster_ids]))
}

/**
 * Adds any number of people with all that is known of them: seven statements for each 250. Deciding who may, and
 * who is known already (`findKnown`), is the caller's.
 * @returns the people whose document number somebody else holds, perhaps out of the caller's sight: they were added
 * without it, because nobody is left off a list for that. A caller that thinks otherwise throws.
 */
export const insertPeople = async (
  tx: Transaction,
  keys: Keys,
  now: Date,
  people: readonly NewPerson[],
): Promise<{ documentHeldElsewhere: string[] }> => {
  const heldElsewhere: string[] = []
  for (let at = 0; at < people.length; at += most) {
    const some = people.slice(at, at + most)
    const rows = rowsOf(keys, now, some, await householdsThere(tx, some))
    await insert(tx, 'household', [...rows.household.values()])
    await insert(tx, 'person', rows.person)
    await insert(tx, 'relation', rows.relation)
    await insert(tx, 'phone', rows.phone)
    const stored = new Set((await insert(tx, 'document', rows.document, 'returning id')).map((row) => row['id']))
    await insert(tx, 'person_tag', rows.person_tag)
    for (const row of rows.document) if (!stored.has(row.id)) heldElsewhere.push(row.person_id)
  }
  return { documentHeldElsewhere: heldElsewhere }
}
