import { type RawBuilder, sql } from 'kysely'

/** Which rows of the ledger were known at a moment, as a condition on the entry called `row`. */
export type Moment = (row: string) => RawBuilder<boolean>

export const now: Moment = () => sql`true`

/** Committed by the transactions below this one; right for finished transactions only. */
export const before = (txid: RawBuilder<unknown> | string): Moment => {
  const bound = typeof txid === 'string' ? sql`${txid}::xid8` : txid
  return (row) => sql`${sql.ref(`${row}.txid`)} < ${bound}`
}

/**
 * Recorded by then. A command that was on its way at that moment may have been recorded a breath earlier and committed
 * a breath later: with the database's snapshot of the moment such rows are told apart exactly.
 */
export const asOf = (at: string, snapshot?: string): Moment =>
  snapshot === undefined
    ? (row) => sql`${sql.ref(`${row}.recorded_at`)} <= ${at}::timestamptz`
    : (row) =>
        sql`(${sql.ref(`${row}.recorded_at`)} <= ${at}::timestamptz and pg_visible_in_snapshot(${sql.ref(`${row}.txid`)}, ${snapshot}::pg_snapshot))`

/** Neither a reversal nor reversed, as far as was known at the moment. */
export const isLive = (row: string, moment: Moment): RawBuilder<boolean> =>
  sql`(${moment(row)} and ${sql.ref(`${row}.reverses`)} is null and not exists (
    select from entry as back where back.reverses is not null and back.reverses = ${sql.ref(`${row}.id`)} and ${moment('back')}))`
