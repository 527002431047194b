import { type RawBuilder, sql } from 'kysely'
import type { Keys } from '#platform/keys.ts'
import { spell } from '../names.ts'
import { documentDigest, documentEndDigest, phoneDigest, phoneEndDigest } from '../numbers.ts'
import { atDoor } from './at-door.ts'
import type { Search } from './read-search.ts'

/** One way of finding people: a statement that yields `id` and `rank`, the lower the nearer to what was typed. */
export type Branch = RawBuilder<unknown>

// Row-level security lets only leakproof operators reach an index: `=` and `^@` are, `like` is not.
const where = (rank: number, condition: RawBuilder<unknown>): Branch =>
  sql`select id, ${sql.lit(rank)} as rank from person where merged_into is null and ${condition}`
/** In the order of the index, so that the same text finds the same people while others are added. */
const beginning = (rank: number, column: 'name' | 'pinyin' | 'initials', text: string): Branch =>
  sql`${where(rank, sql`${sql.ref(column)} ^@ ${text}`)} order by ${sql.ref(column)} using ~<~, id`
const holding = (table: 'phone' | 'document', rank: RawBuilder<unknown>, condition: RawBuilder<unknown>): Branch =>
  sql`select person_id as id, ${rank} as rank from ${sql.table(table)} where ${condition}`
const own = (rank: number) => sql`case when relation_id is null then ${sql.lit(rank)} else ${sql.lit(rank + 1)} end`

const byLetters = (letters: string): Branch[] => [
  where(2, sql`pinyin = ${letters}`),
  where(2, sql`initials = ${letters}`),
  beginning(4, 'pinyin', letters),
  beginning(4, 'initials', letters),
]

/** 张sf, 张sanf: the characters begin the name; the letters go on in initials or in pinyin. */
const byMixed = ({ name, letters }: { name: string; letters: string }): Branch => {
  const known = [...name].length
  return where(
    3,
    sql`name ^@ ${name} and (substr(initials, ${sql.lit(known + 1)}) ^@ ${letters} or pinyin ^@ ${spell(name).pinyin + letters})`,
  )
}

/** The ways that an index answers. */
export const quickBranches = (keys: Keys, { name, letters, mixed, end, phone, documents, door }: Search): Branch[] => [
  ...(name === undefined ? [] : [where(0, sql`name = ${name}`), beginning(3, 'name', name)]),
  ...(letters === undefined ? [] : byLetters(letters)),
  ...(mixed === undefined ? [] : [byMixed(mixed)]),
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

/** Pieces of names. They read every row in sight, so they are looked for only where nothing else is found. */
export const slowBranches = ({ name }: Search): Branch[] =>
  name === undefined ? [] : [where(5, sql`name like ${`%${name.replace(/[\\%_]/g, '\\$&')}%`}`)]
