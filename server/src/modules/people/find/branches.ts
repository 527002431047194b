import type { Search } from '@kapok/contract/people/search'
import { type RawBuilder, sql } from 'kysely'
import type { Keys } from '#platform/keys.ts'
import { spell } from '../names.ts'
import { documentDigest, documentEndDigest, phoneDigest, phoneEndDigest } from '../numbers.ts'
import { atDoor } from './at-door.ts'

/** One way of finding people: a statement that yields `id` and `rank`, the lower the nearer to what was typed. */
export type Branch = RawBuilder<unknown>

/** `area`: the one area the reader works in, where that is a small part of all. `today`: what tags hold. */
export type Where = { area: string | undefined; today: string; tags: boolean }

/** Columns that begin with a text, in the order of an index of their own. */
type Column = 'name' | 'pinyin' | 'initials' | 'tail' | 'tail2'

// Row-level security lets only leakproof operators reach an index: `=` and `^@` are, `like` is not.
const people = ({ area }: Where, rank: number, condition: RawBuilder<unknown>): Branch =>
  sql`select id, ${sql.lit(rank)} as rank from person
    where merged_into is null and ${condition} ${area === undefined ? sql`` : sql`and area_path ^@ ${area}`}`
/** In the order of the index: the same text finds the same people while others are added, and nobody is read for nothing. */
const beginning = (where: Where, rank: number, column: Column, text: string, and = sql``): Branch =>
  sql`${people(where, rank, sql`${sql.ref(column)} ^@ ${text} ${and}`)} order by ${sql.ref(column)} using ~<~, id`
const holding = (table: 'phone' | 'document', rank: RawBuilder<unknown>, condition: RawBuilder<unknown>): Branch =>
  sql`select person_id as id, ${rank} as rank from ${sql.table(table)} where ${condition}`
const own = (rank: number) => sql`case when relation_id is null then ${sql.lit(rank)} else ${sql.lit(rank + 1)} end`

/** 三丰 of 张三丰, 修文 of 欧阳修文. */
const byName = (where: Where, name: string): Branch[] => [
  people(where, 0, sql`name = ${name}`),
  beginning(where, 3, 'name', name),
  beginning(where, 5, 'tail', name),
  beginning(where, 5, 'tail2', name),
]

const byLetters = (where: Where, letters: string): Branch[] => [
  people(where, 2, sql`pinyin = ${letters}`),
  people(where, 2, sql`initials = ${letters}`),
  beginning(where, 4, 'pinyin', letters),
  beginning(where, 4, 'initials', letters),
]

/** 张sf, 张sanf: the characters begin the name; the letters go on in initials or in pinyin. */
const byMixed = (where: Where, { name, letters }: { name: string; letters: string }): Branch[] => {
  const spelt = spell(name)
  const and = sql`and name ^@ ${name}`
  return [
    beginning(where, 3, 'initials', spelt.initials + letters, and),
    beginning(where, 3, 'pinyin', spelt.pinyin + letters, and),
  ]
}

const byTag = ({ today }: Where, tag: string): Branch =>
  sql`select person_id as id, 2 as rank from person_tag where tag = ${tag}
    and (valid_from is null or valid_from <= ${today}::date) and (valid_to is null or valid_to > ${today}::date)`

/** The ways that an index answers. */
export const branches = (keys: Keys, where: Where, search: Search): Branch[] => {
  const { name, letters, mixed, end, phone, documents, door, tag } = search
  return [
    ...(name === undefined ? [] : byName(where, name)),
    ...(letters === undefined ? [] : byLetters(where, letters)),
    ...(mixed === undefined ? [] : byMixed(where, mixed)),
    ...(tag === undefined || !where.tags ? [] : [byTag(where, tag)]),
    ...(phone === undefined ? [] : [holding('phone', own(0), sql`digest = ${phoneDigest(keys, phone)}`)]),
    ...documents.map((number) => holding('document', sql`0`, sql`digest = ${documentDigest(keys, number)}`)),
    ...(end === undefined
      ? []
      : [
          holding('phone', own(1), sql`last4_digest = ${phoneEndDigest(keys, end)}`),
          holding('document', sql`1`, sql`last4_digest = ${documentEndDigest(keys, end)}`),
        ]),
    ...(door === undefined ? [] : [atDoor(door)]),
  ]
}

/** A piece from further back in a long name. Few names are long; they are looked through only where nothing else is found. */
export const longNames = (where: Where, { name }: Search): Branch[] =>
  name === undefined
    ? []
    : [people(where, 6, sql`char_length(name) > 4 and name like ${`%${name.replace(/[\\%_]/g, '\\$&')}%`}`)]
