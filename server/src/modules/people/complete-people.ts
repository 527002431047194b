import type { Phone } from '@kapok/contract/people/rules'
import { sql } from 'kysely'
import type { Transaction } from '#platform/db/pool.ts'
import { newId } from '#platform/ids.ts'
import type { Keys } from '#platform/keys.ts'
import { sealPhone } from './numbers.ts'

/** What a list tells of somebody known. */
export type Told = { personId: string; phones: readonly Phone[]; dwellingId: string | null }
/** What they did not have: ids of phones that were added, and whether they were given a door. */
export type Completed = { personId: string; phones: string[]; door: boolean }

/**
 * Gives known people the phones and the door that they do not have. Nothing is overwritten: a number that is there stays as it
 * is, also one marked wrong, and so does a door. A door in another area is left, because its people would move there.
 */
export const completePeople = async (
  tx: Transaction,
  keys: Keys,
  now: Date,
  told: readonly Told[],
): Promise<Completed[]> => {
  const phones = told.flatMap(({ personId, phones: given }) =>
    given.map((phone) => {
      const id = newId(now.getTime())
      return { id, personId, ...sealPhone(keys, id, phone) }
    }),
  )
  const hex = (bytes: Buffer) => `\\x${bytes.toString('hex')}`
  const added = await sql<{ id: string; person_id: string }>`
    insert into phone (id, person_id, area_path, roster_ids, sealed, masked, digest, last4_digest, state, position)
    select k.id, p.id, p.area_path, p.roster_ids, k.sealed, k.masked, k.digest, k.last4, 'ok',
      coalesce((select max(position) + 1 from phone o where o.person_id = p.id and o.relation_id is null), 0) + k.n
    from unnest(${phones.map((one) => one.id)}::uuid[], ${phones.map((one) => one.personId)}::uuid[],
      ${phones.map((one) => hex(one.sealed))}::bytea[], ${phones.map((one) => one.masked)}::text[],
      ${phones.map((one) => hex(one.digest))}::bytea[], ${phones.map((one) => hex(one.last4_digest))}::bytea[], ${phones.map((_, n) => n)}::int[])
      as k (id, person_id, sealed, masked, digest, last4, n)
    join person p on p.id = k.person_id
    on conflict (person_id, digest) where relation_id is null do nothing returning id, person_id`.execute(tx)
  const doors = told.filter((one) => one.dwellingId !== null)
  const moved = await sql<{ id: string }>`
    update person p set dwelling_id = d.id
    from unnest(${doors.map((one) => one.personId)}::uuid[], ${doors.map((one) => one.dwellingId)}::uuid[]) as k (person_id, dwelling_id)
    join dwelling d on d.id = k.dwelling_id
    where p.id = k.person_id and p.dwelling_id is null and p.household_id is null and d.area_path ^@ p.area_path
    returning p.id`.execute(tx)
  const housed = new Set(moved.rows.map((row) => row.id))
  return [...new Set(told.map((one) => one.personId))].flatMap((personId) => {
    const ids = added.rows.filter((row) => row.person_id === personId).map((row) => row.id)
    const door = housed.has(personId)
    return ids.length > 0 || door ? [{ personId, phones: ids, door }] : []
  })
}

/** Takes back what `completePeople` gave. */
export const uncompletePeople = async (tx: Transaction, completed: readonly Completed[]): Promise<void> => {
  if (completed.length === 0) return
  await sql`delete from phone where id = any(${completed.flatMap((one) => one.phones)}::uuid[])`.execute(tx)
  const housed = completed.filter((one) => one.door).map((one) => one.personId)
  await sql`update person set dwelling_id = null where id = any(${housed}::uuid[]) and household_id is null`.execute(tx)
}
