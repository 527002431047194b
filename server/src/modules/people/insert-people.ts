import { setImmediate as breathe } from 'node:timers/promises'
import { CompiledQuery } from 'kysely'
import { packedInsert } from '#platform/db/packed.ts'
import type { Transaction } from '#platform/db/pool.ts'
import type { Keys } from '#platform/keys.ts'
import { type NewPerson, rowsOf } from './rows.ts'

/** People whose rows travel together: so few that sealing their numbers keeps nobody else waiting. */
const most = 250

const lies = { area_path: 'text', roster_ids: 'uuid[]' } as const
const number = { sealed: 'bytea', masked: 'text', digest: 'bytea', last4_digest: 'bytea' } as const

/** What is there already and is no mistake: the same phone twice, a document another person holds. */
const insertInto = {
  household: packedInsert('household', { id: 'uuid', area_id: 'uuid', ...lies, dwelling_id: 'uuid' }),
  person: packedInsert('person', {
    id: 'uuid',
    name: 'text',
    pinyin: 'text',
    initials: 'text',
    sex: 'text',
    birth_date: 'date',
    area_id: 'uuid',
    ...lies,
    dwelling_id: 'uuid',
    household_id: 'uuid',
    household_role: 'text',
    household_head: 'boolean',
    note: 'text',
    created_at: 'timestamptz',
  }),
  relation: packedInsert('relation', {
    id: 'uuid',
    person_id: 'uuid',
    ...lies,
    relation: 'text',
    name: 'text',
    position: 'int',
  }),
  phone: packedInsert(
    'phone',
    {
      id: 'uuid',
      person_id: 'uuid',
      relation_id: 'uuid',
      ...lies,
      ...number,
      label: 'text',
      state: 'text',
      position: 'int',
    },
    'on conflict (person_id, digest) where relation_id is null do nothing',
  ),
  document: packedInsert(
    'document',
    { id: 'uuid', person_id: 'uuid', area_path: 'text', type: 'text', ...number },
    `on conflict (digest) where type in ('resident_identity_card', 'hk_macau_taiwan_residence_permit', 'passport') do nothing returning id`,
  ),
  person_tag: packedInsert(
    'person_tag',
    { id: 'uuid', person_id: 'uuid', ...lies, tag: 'text', source: 'text', valid_from: 'date', valid_to: 'date' },
    'on conflict (person_id, tag) where valid_to is null do nothing',
  ),
}

const insert = async (
  tx: Transaction,
  table: keyof typeof insertInto,
  rows: readonly object[],
): Promise<Record<string, unknown>[]> => {
  if (rows.length === 0) return []
  const { text, values } = insertInto[table](rows)
  return (await tx.executeQuery<Record<string, unknown>>(CompiledQuery.raw(text, values))).rows
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
  const sent: Promise<unknown>[] = []
  for (let at = 0; at < people.length; at += most) {
    const some = people.slice(at, at + most)
    const rows = rowsOf(keys, now, some, await householdsThere(tx, some))
    // Not awaited one by one: while these are written, the numbers of the next are sealed. They are carried out in this order.
    sent.push(
      insert(tx, 'household', [...rows.household.values()]),
      insert(tx, 'person', rows.person),
      insert(tx, 'relation', rows.relation),
      insert(tx, 'phone', rows.phone),
      insert(tx, 'document', rows.document).then((written) => {
        const there = new Set(written.map((row) => row['id']))
        for (const row of rows.document) if (!there.has(row.id)) heldElsewhere.push(row.person_id)
      }),
      insert(tx, 'person_tag', rows.person_tag),
    )
    for (const one of sent) one.catch(() => undefined)
    await breathe()
  }
  await Promise.all(sent)
  return { documentHeldElsewhere: heldElsewhere }
}
