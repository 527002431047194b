import { createHash } from 'node:crypto'
import type { Day } from '@kapok/contract/common/schema'
import { type RawBuilder, sql } from 'kysely'
import type { Actor } from '#platform/access/actor.ts'
import type { Reader } from '#platform/db/pool.ts'
import { onSheetOf } from '../counts.ts'
import { dueText } from '../store.ts'

/** One due contact of a sheet by its key. */
export type DoorPlace = { listingId: string; day: string; slot: number }
export const placeText = ({ listingId, day, slot }: DoorPlace): string => dueText({ listing: listingId, day, slot })

/** Raised when a door's card gets other fields: no phone then believes it has them already. */
const shape = 2

type Cursor = { txid: string; check: string; doors: string }

const short = (text: string) => createHash('sha256').update(text).digest('base64url').slice(0, 16)
const cursorText = ({ txid, check, doors }: Cursor) => `${txid}.${check}.${doors}`
const readCursor = (text: string | undefined): Cursor | undefined => {
  const [, txid = '', check = '', doors = ''] = /^(\d{1,20})\.([\w-]{16})\.([\w-]{16})$/.exec(text ?? '') ?? []
  return txid === '' ? undefined : { txid, check, doors }
}

/** Written by a transaction that was not over at the horizon. Ids run round after 2³², never within a day. */
const isNew = (table: RawBuilder<unknown>, since: string) => sql`age(${table}.xmin) <= age(${since}::text::xid8::xid)`

const anyNew = (table: string, where: RawBuilder<unknown>, since: string) =>
  sql`exists (select 1 from ${sql.table(table)} x where ${where} and ${isNew(sql`x`, since)})`

/**
 * Whether anything that a door's card shows was written since. What is deleted leaves nothing to find: a due is missing
 * from the doors, and for a relation or somebody who moved out the person or the household is written anew.
 */
const changedSince = (since: string) =>
  sql.join(
    [
      ...['d', 'l', 'r', 'a', 'p', 'w', 'b', 'acc'].map(
        (alias) => sql`coalesce(${isNew(sql.raw(alias), since)}, false)`,
      ),
      anyNew('household', sql`x.id = l.household_id`, since),
      anyNew('person', sql`x.household_id = l.household_id`, since),
      anyNew('phone', sql`x.person_id = any(m.ids)`, since),
      anyNew('relation', sql`x.person_id = any(m.ids)`, since),
      anyNew('person_tag', sql`x.person_id = l.person_id`, since),
      anyNew('contact', sql`x.listing_id = l.id`, since),
      anyNew('follow_up', sql`x.listing_id = l.id`, since),
    ],
    sql` or `,
  )

const sheetOf = async (db: Reader, actor: Actor, day: Day, since: string | undefined) =>
  (
    await sql<DoorPlace & { changed: boolean }>`
      select d.listing_id as "listingId", d.day::text as day, d.slot, ${since === undefined ? sql`true` : changedSince(since)} as changed
      from due d
      join listing l on l.id = d.listing_id
      join roster r on r.id = d.roster_id
      join area a on a.path = l.area_path
      left join person p on p.id = l.person_id
      left join dwelling w on w.id = l.dwelling_id
      left join building b on b.id = w.building_id
      left join account acc on acc.id = d.responsible_id
      cross join lateral (select case when l.person_id is not null then array[l.person_id]
        else (select coalesce(array_agg(h.id order by h.id), '{}') from person h where h.household_id = l.household_id) end as ids) m
      where ${onSheetOf(day)} and (d.responsible_id = ${actor.accountId}::uuid
        or l.team @> ${JSON.stringify([{ accountId: actor.accountId }])}::jsonb)
      order by d.listing_id, d.day, d.slot`.execute(db)
  ).rows

export type Sheet = {
  doors: (DoorPlace & { changed: boolean })[]
  /** `since` says nothing (any more): everything counts as changed. */
  whole: boolean
  /** The very same doors as at `since`. */
  sameDoors: boolean
  cursor: string
}

/**
 * The doors of somebody's sheet, and which of them changed since a cursor. The cursor is a transaction horizon, taken
 * before anything is read: what commits later may be told twice, never missed. Beside it stands what a transaction id
 * cannot say: for whom it was, with which rights, of which cluster, and which doors there were.
 */
export const readSheet = async (db: Reader, actor: Actor, day: Day, since: string | undefined): Promise<Sheet> => {
  const { rows } = await sql<{
    txid: string
    cluster: string
  }>`select pg_snapshot_xmin(pg_current_snapshot())::text as txid,
    (select oid::text || ' ' || pg_postmaster_start_time()::text from pg_database where datname = current_database()) as cluster`.execute(
    db,
  )
  const { txid, cluster } = rows[0]!
  const known = readCursor(since)
  const asked = known && BigInt(known.txid) <= BigInt(txid) ? known : undefined
  const doors = await sheetOf(db, actor, day, asked?.txid)
  const rights = JSON.stringify([actor.accountId, actor.memberships, [...actor.rosterIds].sort()])
  const check = short(`${shape} ${cluster} ${day} ${rights}`)
  const digest = short(doors.map(placeText).join('\n'))
  const whole = asked === undefined || asked.check !== check
  return {
    doors,
    whole,
    sameDoors: !whole && asked.doors === digest,
    cursor: cursorText({ txid, check, doors: digest }),
  }
}

/** The due contacts of these keys. */
export const isOneOf = (doors: readonly DoorPlace[]): RawBuilder<unknown> =>
  sql`(d.listing_id, d.day, d.slot) in (select * from unnest(${doors.map((one) => one.listingId)}::uuid[],
    ${doors.map((one) => one.day)}::date[], ${doors.map((one) => one.slot)}::int[]))`
