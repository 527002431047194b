import { tidyName } from '@kapok/contract/people/names'
import { type RawBuilder, sql } from 'kysely'
import type { Reader } from '#platform/db/pool.ts'
import type { Keys } from '#platform/keys.ts'
import { personalDocuments } from './document-holder.ts'
import { documentDigest, phoneDigest } from './numbers.ts'

/** A row of a list, as far as it tells who is meant; numbers as the rules write them. */
export type Candidate = {
  name: string
  document?: string | null
  phone?: string | null
  dwellingId?: string | null
}

type Match = { index: number; personId: string }

const run = async (db: Reader, asked: readonly object[], query: RawBuilder<Match>): Promise<Match[]> =>
  asked.length === 0 ? [] : (await query.execute(db)).rows

const documentHolders = (db: Reader, asked: readonly { index: number; digest: Buffer }[]) =>
  run(
    db,
    asked,
    sql<Match>`select k.index, coalesce(p.merged_into, p.id) as "personId"
      from unnest(${asked.map((a) => a.index)}::int[], ${asked.map((a) => a.digest)}::bytea[]) as k (index, digest)
      join document d on d.digest = k.digest and d.type = any(${personalDocuments}::text[]) join person p on p.id = d.person_id`,
  )

const phoneHolders = (db: Reader, asked: readonly { index: number; name: string; digest: Buffer }[]) =>
  run(
    db,
    asked,
    sql<Match>`select k.index, p.id as "personId"
      from unnest(${asked.map((a) => a.index)}::int[], ${asked.map((a) => a.name)}::text[], ${asked.map((a) => a.digest)}::bytea[]) as k (index, name, digest)
      join phone t on t.digest = k.digest and t.relation_id is null join person p on p.id = t.person_id and p.name = k.name order by p.id`,
  )

const livingAt = (db: Reader, asked: readonly { index: number; name: string; dwellingId: string }[]) =>
  run(
    db,
    asked,
    sql<Match>`select k.index, p.id as "personId"
      from unnest(${asked.map((a) => a.index)}::int[], ${asked.map((a) => a.name)}::text[], ${asked.map((a) => a.dwellingId)}::uuid[]) as k (index, name, dwelling_id)
      join person p on p.dwelling_id = k.dwelling_id and p.name = k.name order by p.id`,
  )

/**
 * Which rows of a list are people we have: by document number; else by a phone number and the name; else by the name at the
 * same door. Three statements whatever the number of rows. Only people in the reader's sight are found.
 * @returns the person for each index found.
 */
export const findKnown = async (
  db: Reader,
  keys: Keys,
  candidates: readonly Candidate[],
): Promise<Map<number, string>> => {
  const found = new Map<number, string>()
  const rows = candidates.map((candidate, index) => ({ ...candidate, index, name: tidyName(candidate.name) }))
  const keep = (matches: readonly Match[]) => {
    for (const { index, personId } of matches) if (!found.has(index)) found.set(index, personId)
  }
  const open = () => rows.filter(({ index }) => !found.has(index))

  const byDocument = open().flatMap(({ index, document }) =>
    document ? [{ index, digest: documentDigest(keys, document) }] : [],
  )
  keep(await documentHolders(db, byDocument))
  const byPhone = open().flatMap(({ index, name, phone }) =>
    phone ? [{ index, name, digest: phoneDigest(keys, phone) }] : [],
  )
  keep(await phoneHolders(db, byPhone))
  const byDoor = open().flatMap(({ index, name, dwellingId }) => (dwellingId ? [{ index, name, dwellingId }] : []))
  keep(await livingAt(db, byDoor))
  return found
}
