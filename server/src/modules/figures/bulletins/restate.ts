import { sql } from 'kysely'
import type { Reader } from '#platform/db/pool.ts'
import { countAmounts } from '../cube/amounts.ts'
import { amounts, nothing } from '../cube/cells.ts'
import { type Filter, matches, onlyTotal } from '../cube/filter.ts'
import type { Moment } from '../cube/moment.ts'
import { countPeople, nobody } from '../cube/people.ts'
import type { Found } from '../cube/read.ts'
import { correcting, type Knowledge, published } from './known.ts'

/** Entries of the same people, households and sources as those: nothing else can be counted differently because of them. */
const relativesOf = async (db: Reader, filter: Filter, ids: readonly string[]): Promise<string[]> => {
  const of = (column: string) => sql`
    select e.id from correction join entry as e on ${sql.ref(`e.${column}`)} = ${sql.ref(`correction.${column}`)} where ${matches(filter, 'e')}`
  const { rows } = await sql<{ id: string }>`
    with correction as materialized (
      select e.person_id, e.household_id, e.source_id from entry as e where e.id = any(${[...ids]}::uuid[]) and ${matches(filter, 'e')})
    ${of('source_id')} union ${of('person_id')} union ${of('household_id')}`.execute(db)
  return rows.map((row) => row.id)
}

/**
 * What corrections since a bulletin add to one of its figures, or take off. A person, a household and a source are counted
 * over their own entries alone, so it is enough to count those twice: as they were known, and with the corrections.
 */
export const restate = async (
  db: Reader,
  filter: Filter,
  knowledge: Knowledge,
  corrections: readonly string[],
): Promise<Found> => {
  const change = { amounts: { ...nothing }, people: { ...nobody } }
  const relatives = corrections.length === 0 ? [] : await relativesOf(db, filter, corrections)
  const knew = published(knowledge)
  const knows: Moment = (row) => sql`(${knew(row)} or ${correcting(knowledge)(row)})`
  for (const [sign, moment] of relatives.length === 0
    ? []
    : ([
        [-1, knew],
        [1, knows],
      ] as const)) {
    const among: Moment = (row) => sql`(${sql.ref(`${row}.id`)} = any(${relatives}::uuid[]) and ${moment(row)})`
    const { total } = await countAmounts(db, filter, onlyTotal, among)
    const { total: people } = await countPeople(db, filter, onlyTotal, among)
    for (const name of amounts) change.amounts[name] += sign * total[name]
    for (const who of ['people', 'households'] as const) change.people[who] += sign * people[who]
  }
  return { amounts: { total: change.amounts, groups: new Map() }, people: { total: change.people, groups: new Map() } }
}
