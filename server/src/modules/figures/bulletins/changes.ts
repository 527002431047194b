import { addDays, instantAt } from '@kapok/contract/common/time'
import type { FrozenFigure } from '@kapok/contract/figures/schema'
import { sql } from 'kysely'
import type { Reader } from '#platform/db/pool.ts'
import { readMark } from '../cube/mark.ts'
import type { BulletinRow } from './store.ts'

/** Which entries a bulletin's figures look at, and which of them it knew. */
type Window = {
  id: string
  path: string
  response: string
  /** Null = every kind. */
  kinds: string[] | null
  from: string
  to: string
  as_of: string
  ends: string
  snapshot: string | null
}

const windowOf = (row: BulletinRow, cluster: string): Window | undefined => {
  const figures = (row.figures as FrozenFigure[]).filter((figure) => figure.source.type === 'ledger')
  const [first] = figures
  if (!first) return undefined
  const services = figures.map(({ source }) => (source.type === 'ledger' ? source.services : []))
  return {
    id: row.id,
    path: row.area_path,
    response: row.response_id,
    kinds: services.some((some) => some.length === 0) ? null : [...new Set(services.flat())],
    from: figures.map((figure) => figure.from).reduce((a, b) => (a < b ? a : b)),
    to: row.day,
    as_of: row.as_of,
    ends: instantAt(addDays(row.day, 1), '00:00'),
    snapshot: row.cluster === cluster ? row.snapshot : null,
  }
}

/**
 * Entries that each window's bulletin did not know. What is recorded after the bulletin's last day about that day or one
 * before it is late, and late entries have an index of their own; the rest lies between the bulletin and the end of its
 * last day. No command is on its way for ten minutes, so nothing unknown is recorded earlier than that.
 */
const unknownTo = (windows: readonly Window[]) => {
  const about = sql`e.response_id = w.response and e.area_path ^@ w.path and e.day between w.from and w.to and (w.kinds is null or e.kind = any(w.kinds))
    and case when w.snapshot is null then e.recorded_at > w.as_of else not pg_visible_in_snapshot(e.txid, w.snapshot::pg_snapshot) end`
  return sql`
    from jsonb_to_recordset(${JSON.stringify(windows)}::jsonb) as w
      (id uuid, path text, response uuid, kinds text[], "from" date, "to" date, as_of timestamptz, ends timestamptz, snapshot text),
    lateral (
      select e.id, e.recorded_at from entry as e where e.recorded_at > w.as_of - interval '10 minutes' and e.recorded_at < w.ends and ${about}
      union all
      select e.id, e.recorded_at from entry as e where e.day < (e.recorded_at at time zone 'Asia/Shanghai')::date
        and e.recorded_at > w.as_of - interval '10 minutes' and e.recorded_at >= w.ends and ${about}) as change`
}

/** How many entries changed what each bulletin said. */
export const countChanges = async (db: Reader, rows: readonly BulletinRow[]): Promise<Map<string, number>> => {
  const { cluster } = await readMark(db)
  const windows = rows.flatMap((row) => windowOf(row, cluster) ?? [])
  if (windows.length === 0) return new Map()
  const found = await sql<{ id: string; changes: number }>`
    select w.id, count(*) as changes ${unknownTo(windows)} group by w.id`.execute(db)
  return new Map(found.rows.map((one) => [one.id, one.changes]))
}

/** The newest of them. */
export const listChanges = async (db: Reader, row: BulletinRow, most: number): Promise<string[]> => {
  const { cluster } = await readMark(db)
  const window = windowOf(row, cluster)
  if (!window) return []
  const found = await sql<{ id: string }>`
    select change.id ${unknownTo([window])} order by change.recorded_at desc, change.id desc limit ${most}`.execute(db)
  return found.rows.map((one) => one.id)
}
