import { type RawBuilder, sql } from 'kysely'

/** Which rows of the ledger were known at a moment, as a condition on the entry called `row`. */
export type Moment = (row: string) => RawBuilder<boolean>

export const now: Moment = () => sql`true`

/** Committed by the transactions below this one; right for finished transactions only. */
export const before =
  (txid: string): Moment =>
  (row) =>
    sql`${sql.ref(`${row}.txid`)} < ${txid}::xid8`

/** Recorded by then: what "as of" means, for ever and on every server. */
export const asOf =
  (at: string): Moment =>
  (row) =>
    sql`${sql.ref(`${row}.recorded_at`)} <= ${at}::timestamptz`

/**
 * Seen by a snapshot of this cluster. A command on its way at that moment is recorded a breath earlier and committed a
 * breath later: unlike its time, the snapshot tells exactly whether a figure frozen then has counted it.
 */
export const seenBy =
  (snapshot: string): Moment =>
  (row) =>
    sql`pg_visible_in_snapshot(${sql.ref(`${row}.txid`)}, ${snapshot}::pg_snapshot)`

/** Neither a reversal nor reversed, as far as was known at the moment. */
export const isLive = (row: string, moment: Moment): RawBuilder<boolean> =>
  sql`(${moment(row)} and ${sql.ref(`${row}.reverses`)} is null and not exists (
    select from entry as back where back.reverses is not null and back.reverses = ${sql.ref(`${row}.id`)} and ${moment('back')}))`

/**
 * The same for a handful of rows. A scalar subquery stays one look into the index for each of them; what is written as
 * `exists` may become a join with every reversal there ever was, which grows with the ledger.
 */
export const isLiveOfFew = (row: string, moment: Moment): RawBuilder<boolean> =>
  sql`(${moment(row)} and ${sql.ref(`${row}.reverses`)} is null and (
    select back.id from entry as back where back.reverses is not null and back.reverses = ${sql.ref(`${row}.id`)} and ${moment('back')}) is null)`
