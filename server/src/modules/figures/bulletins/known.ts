import { sql } from 'kysely'
import type { Moment } from '../cube/moment.ts'

/**
 * What a bulletin knew: the entries its snapshot saw. In another cluster, after a restore for instance, a snapshot means
 * nothing, and what was recorded by then stands in. Both are SQL, so that many bulletins can be asked about at once.
 */
export type Knowledge = { asOf: ReturnType<typeof sql>; snapshot: ReturnType<typeof sql> | null }

/** Entries the bulletin counted, or would have counted under other filters. */
export const published =
  ({ asOf, snapshot }: Knowledge): Moment =>
  (row) =>
    snapshot === null
      ? sql`${sql.ref(`${row}.recorded_at`)} <= ${asOf}::timestamptz`
      : sql`pg_visible_in_snapshot(${sql.ref(`${row}.txid`)}, ${snapshot}::pg_snapshot)`

/**
 * Of the others those that belong to what was published: work done before it and recorded late, and the reversal of an
 * entry that it had counted. What happened afterwards, and whatever takes that back, came later.
 */
export const correcting =
  (knowledge: Knowledge): Moment =>
  (row) => {
    const knew = published(knowledge)
    return sql`(not ${knew(row)} and (${sql.ref(`${row}.occurred_at`)} <= ${knowledge.asOf}::timestamptz
      or exists (select from entry as taken where taken.id = ${sql.ref(`${row}.reverses`)} and ${knew('taken')})))`
  }

export const comingLater =
  (knowledge: Knowledge): Moment =>
  (row) =>
    sql`(not ${published(knowledge)(row)} and not ${correcting(knowledge)(row)})`
