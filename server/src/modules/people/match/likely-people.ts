import type { Sex } from '@kapok/contract/people/schema'
import { sql } from 'kysely'
import type { Reader } from '#platform/db/pool.ts'
import { personalDocuments } from '../document-holder.ts'

/** A candidate, ready to be looked up. */
export type Asked = {
  index: number
  name: string
  document: Buffer | null
  /** The document is an identity number: nobody has two. */
  identity: boolean
  phones: readonly Buffer[]
  birthDate: string | null
  sex: Sex
  dwellingId: string | null
}

/** Somebody in sight who shares something with a candidate. */
export type Likely = {
  index: number
  person_id: string
  by_document: boolean
  by_phone: boolean
  name: string
  pinyin: string
  sex: Sex
  birth_date: string | null
  dwelling_id: string | null
  /** Holds an identity number, of whatever digits. */
  has_identity: boolean
}

/** The number of an office or a home is on the cards of hundreds: so many of its people are looked at, the same name first. */
const sharers = 8

/**
 * Everybody who shares a document, a phone, name and birth, or door and name with a candidate. Each candidate is a handful
 * of index look-ups of its own: `limit` keeps the planner from reading whole tables instead, whatever it guesses.
 */
export const likelyPeople = async (db: Reader, asked: readonly Asked[]): Promise<Likely[]> => {
  const phones = asked.flatMap(({ index, name, phones: numbers }) => numbers.map((digest) => ({ index, name, digest })))
  const found = await sql<Likely>`
    with asked as (
      select * from unnest(${asked.map((a) => a.index)}::int[], ${asked.map((a) => a.name)}::text[],
        ${asked.map((a) => a.document)}::bytea[], ${asked.map((a) => a.identity)}::boolean[],
        ${asked.map((a) => a.birthDate)}::date[], ${asked.map((a) => a.dwellingId)}::uuid[])
        as a (index, name, document, identity, birth_date, dwelling_id)
    ), dialled as (
      select * from unnest(${phones.map((p) => p.index)}::int[], ${phones.map((p) => p.name)}::text[],
        ${phones.map((p) => p.digest)}::bytea[]) as t (index, name, digest)
    ), likely as (
      select a.index, d.person_id, true as by_document, false as by_phone from asked a cross join lateral (
        select person_id from document where digest = a.document and type = any(${personalDocuments}::text[]) limit 1) d
      where a.document is not null
      union all
      select a.index, p.id, false, false from asked a cross join lateral (
        select id from person where name = a.name and birth_date = a.birth_date limit ${sharers}) p
      where a.birth_date is not null
      union all
      select a.index, p.id, false, false from asked a cross join lateral (
        select id from person where dwelling_id = a.dwelling_id and name ^@ left(a.name, 1) limit ${sharers}) p
      where a.dwelling_id is not null
      union all
      select t.index, p.id, false, true from dialled t cross join lateral (
        select person.id from phone join person on person.id = phone.person_id
        where phone.digest = t.digest and phone.relation_id is null order by person.name <> t.name limit ${sharers}) p
    ), once as (
      select index, person_id, bool_or(by_document) as by_document, bool_or(by_phone) as by_phone from likely
      group by index, person_id
    )
    select once.*, p.name, p.pinyin, p.sex, p.birth_date, p.dwelling_id,
      identity.held is not null as has_identity
    from once join asked a on a.index = once.index
    cross join lateral (select * from person where person.id = once.person_id and merged_into is null limit 1) p
    left join lateral (select true as held from document where a.identity and not once.by_document and person_id = once.person_id
      and type in ('resident_identity_card', 'hk_macau_taiwan_residence_permit') limit 1) identity on true`.execute(db)
  return found.rows
}
