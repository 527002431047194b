import { addDays, instantAt } from '@kapok/contract/common/time'
import type { Changes, FrozenFigure } from '@kapok/contract/figures/schema'
import { sql } from 'kysely'
import type { Reader } from '#platform/db/pool.ts'
import { readMark } from '../cube/mark.ts'
import { correcting, type Knowledge, published } from './known.ts'
import type { BulletinRow } from './store.ts'

export const knowledgeOf = async (db: Reader, row: BulletinRow): Promise<Knowledge> => {
  const { cluster } = await readMark(db)
  return { asOf: sql`${row.as_of}`, snapshot: row.cluster === cluster ? sql`${row.snapshot}` : null }
}

/** Which entries a bulletin's figures look at: of each its services, null = every one, and its first day. */
type Window = {
  id: string
  path: string
  response: string
  figures: { kinds: string[] | null; from: string }[]
  from: string
  to: string
  as_of: string
  ends: string
  snapshot: string | null
}

/** What was frozen, where, when, and which entries it knew. */
export type Frozen = Pick<
  BulletinRow,
  'id' | 'response_id' | 'area_path' | 'day' | 'as_of' | 'snapshot' | 'cluster' | 'figures'
>

const windowOf = (row: Frozen, cluster: string): Window | undefined => {
  const figures = (row.figures as FrozenFigure[]).flatMap(({ from, source }) =>
    source.type === 'ledger' ? [{ from, kinds: source.services.length === 0 ? null : source.services }] : [],
  )
  if (figures.length === 0) return undefined
  return {
    id: row.id,
    path: row.area_path,
    response: row.response_id,
    figures,
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
const unknownTo = (windows: readonly Window[], snapshots: boolean) => {
  const knowledge: Knowledge = { asOf: sql`w.as_of`, snapshot: snapshots ? sql`w.snapshot` : null }
  const about = sql`e.response_id = w.response and e.area_path ^@ w.path and e.day between w.from and w.to
    and not ${published(knowledge)('e')}
    and exists (select from jsonb_to_recordset(w.figures) as figure (kinds text[], "from" date)
      where e.day >= figure."from" and (figure.kinds is null or e.kind = any(figure.kinds)))`
  const change = sql`select e.id, e.recorded_at, ${correcting(knowledge)('e')} as corrects from entry as e
    where e.recorded_at > w.as_of - interval '10 minutes'`
  return sql`
    from jsonb_to_recordset(${JSON.stringify(windows)}::jsonb) as w
      (id uuid, path text, response uuid, figures jsonb, "from" date, "to" date, as_of timestamptz, ends timestamptz, snapshot text),
    lateral (
      ${change} and e.recorded_at < w.ends and ${about}
      union all
      ${change} and e.day < (e.recorded_at at time zone 'Asia/Shanghai')::date and e.recorded_at >= w.ends and ${about}) as change`
}

export const noChanges: Changes = { corrected: 0, later: 0 }

/** How many entries corrected what each bulletin said, and how many came later. */
export const countChanges = async (db: Reader, rows: readonly Frozen[]): Promise<Map<string, Changes>> => {
  const { cluster } = await readMark(db)
  const windows = rows.flatMap((row) => windowOf(row, cluster) ?? [])
  const changes = new Map<string, Changes>()
  for (const snapshots of [true, false]) {
    const some = windows.filter((window) => (window.snapshot !== null) === snapshots)
    if (some.length === 0) continue
    const found = await sql<Changes & { id: string }>`
      select w.id, count(*) filter (where corrects) as corrected, count(*) filter (where not corrects) as later
      ${unknownTo(some, snapshots)} group by w.id`.execute(db)
    for (const { id, corrected, later } of found.rows) changes.set(id, { corrected, later })
  }
  return changes
}

/** Those that corrected it, newest first. */
export const listCorrections = async (db: Reader, row: BulletinRow): Promise<string[]> => {
  const { cluster } = await readMark(db)
  const window = windowOf(row, cluster)
  if (!window) return []
  const found = await sql<{ id: string }>`
    select change.id ${unknownTo([window], window.snapshot !== null)} where corrects
    order by change.recorded_at desc, change.id desc`.execute(db)
  return found.rows.map((one) => one.id)
}
