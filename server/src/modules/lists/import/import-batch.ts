import { setImmediate as breathe } from 'node:timers/promises'
import { dayOf } from '@kapok/contract/common/time'
import type { RowState } from '@kapok/contract/lists/schema'
import { sql } from 'kysely'
import {
  completePeople,
  householdsOf,
  insertPeople,
  matchPeople,
  type NewPerson,
  tellChange,
} from '#modules/people/index.ts'
import { addListings, type NewListing } from '#modules/rosters/index.ts'
import type { Reader, Transaction } from '#platform/db/pool.ts'
import { reading } from '#platform/db/reading.ts'
import { newId } from '#platform/ids.ts'
import type { JobContext } from '#platform/jobs.ts'
import { openCells } from '../cells.ts'
import { type FieldPlaces, placesOf, type RowRead, readRow } from '../check/read-row.ts'
import { type BatchRecord, scopeOfBatch } from '../store.ts'
import { step, workOn } from '../work-on.ts'

/** Rows of one transaction. */
const chunk = 1000
/** Rows opened before others have a turn. */
const turn = 200
/** From so many people on, the planner is told of them: it would go on thinking the tables small. */
const many = 2000

type Row = {
  line: number
  sealed: Buffer
  state: RowState
  decided: boolean
  complete: boolean
  person_id: string | null
  dwelling_id: string | null
  area_id: string
  area_path: string
  repeats_line: number | null
}
/** What the row tells, where it is needed. */
type Read = Row & { read: RowRead | null }
type Roster = { id: string; subject: 'person' | 'household'; organisation_id: string }
/** Who a row means, and whether it made them. */
type Placed = Read & { personId: string; added: boolean }

/** The next rows to go in, read again: what is stored of them is sealed. */
const nextRows = async (
  ctx: JobContext,
  db: Reader,
  batch: BatchRecord,
  after: number,
  places: FieldPlaces,
  again: boolean,
): Promise<Read[]> => {
  const { rows } = await sql<Row>`
    select r.line, r.sealed, r.state, r.decided, r.complete, r.person_id, r.dwelling_id, r.repeats_line,
      coalesce(a.id, ${batch.area_id}::uuid) as area_id, coalesce(a.path, ${batch.area_path}) as area_path
    from batch_row r left join area a on a.id = r.area_id
    where r.batch_id = ${batch.id}::uuid and r.line > ${after} and r.take and r.imported_at is null order by r.line limit ${chunk}`.execute(
    db,
  )
  const today = dayOf(ctx.now.toISOString())
  const read: Read[] = []
  for (const row of rows) {
    if (read.length % turn === turn - 1) await breathe()
    const needed = row.person_id === null || row.complete
    read.push({ ...row, read: needed ? readRow(openCells(ctx.keys, batch.id, row), places, today) : null })
  }
  if (again) await knowAgain(ctx, db, read)
  return read
}

/** Whether anybody was added since the rows were checked, or is being added now. Ids begin with their time. */
const othersSince = async (db: Reader, { id, checked_at }: BatchRecord): Promise<boolean> => {
  if (checked_at === null) return true
  const first = `${newId(Date.parse(checked_at)).slice(0, 13)}-7000-8000-000000000000`
  const { rows } = await sql<{ others: boolean }>`select exists (select from person where id >= ${first}::uuid)
    or exists (select from batch where id <> ${id}::uuid and (state = 'importing' or imported_at >= ${checked_at}::timestamptz)) as others`.execute(
    db,
  )
  return rows[0]?.others ?? true
}

/** Since they were checked another list may have brought the same people: whoever is known by now is not added twice. */
const knowAgain = async (ctx: JobContext, db: Reader, rows: readonly Read[]): Promise<void> => {
  const open = rows.flatMap((row) =>
    row.person_id === null && !row.decided && row.read ? [{ row, read: row.read }] : [],
  )
  const matched = await matchPeople(
    db,
    ctx.keys,
    open.map(({ read, row: { dwelling_id } }) => ({
      name: read.name,
      document: read.document?.number ?? null,
      phones: read.phones.map((phone) => phone.normalised),
      birthDate: read.birthDate,
      sex: read.sex,
      dwellingId: dwelling_id,
    })),
  )
  for (const [at, { row }] of open.entries())
    if (matched[at]?.verdict === 'same') row.person_id = matched[at].matches[0]!.personId
}

/** Who each row means: whoever it says, the person of the row it repeats, or somebody new. */
const place = async (tx: Transaction, batch: BatchRecord, now: Date, rows: readonly Read[]): Promise<Placed[]> => {
  const lines = rows.flatMap((row) => row.repeats_line ?? [])
  const { rows: earlier } = await sql<{ line: number; person_id: string }>`
    select line, person_id from batch_row where batch_id = ${batch.id}::uuid and line = any(${lines}::int[]) and person_id is not null`.execute(
    tx,
  )
  const ofLine = new Map(earlier.map((row) => [row.line, row.person_id]))
  return rows.map((row): Placed => {
    const repeated = row.decided ? undefined : ofLine.get(row.repeats_line ?? -1)
    const known = row.person_id ?? repeated
    const personId = known ?? newId(now.getTime())
    ofLine.set(row.line, personId)
    return { ...row, personId, added: known === undefined }
  })
}

const personOf = ({ personId, area_id, area_path, dwelling_id }: Placed, read: RowRead): NewPerson => ({
  id: personId,
  name: read.name,
  sex: read.sex,
  birthDate: read.birthDate,
  areaId: area_id,
  areaPath: area_path,
  dwellingId: dwelling_id,
  phones: read.phones.map((phone) => ({ phone })),
  documents: read.document ? [{ document: read.document }] : [],
  tags: read.tags.map((tag) => ({ tag, source: 'stated' as const })),
  relations: read.relation
    ? [
        {
          relation: 'relative' as const,
          name: read.relation.name,
          phones: read.relation.phone ? [{ phone: read.relation.phone }] : [],
        },
      ]
    : [],
})

type Listed = Map<string, { listingId: string; added: boolean }>

/** Puts them on the roster that the batch goes onto; by person, whatever the roster lists. */
const list = async (
  tx: Transaction,
  ctx: JobContext,
  batch: BatchRecord,
  roster: Roster,
  placed: readonly Placed[],
): Promise<Listed> => {
  const people = [...new Set(placed.map((one) => one.personId))]
  const homes = roster.subject === 'household' ? await householdsOf(tx, people) : null
  const subjects = [...new Set(people.map((id) => homes?.get(id) ?? id))]
  const listings = subjects.map((subjectId): NewListing => ({ subjectId }))
  const listed = await addListings(tx, roster, listings, { at: ctx.now, by: batch.ordered_by! })
  return new Map(
    people.flatMap((id) => {
      const found = listed.get(homes?.get(id) ?? id)
      return found ? [[id, found]] : []
    }),
  )
}

/** Whoever is known gets what the row tells and they do not have, where that was said. Kept on the row, to be taken back. */
const completeKnown = async (tx: Transaction, ctx: JobContext, batch: BatchRecord, placed: readonly Placed[]) => {
  const told = placed.filter((one) => one.complete && !one.added)
  if (told.length === 0) return
  const completed = await completePeople(
    tx,
    ctx.keys,
    ctx.now,
    told.map(({ personId, read, dwelling_id }) => ({ personId, phones: read?.phones ?? [], dwellingId: dwelling_id })),
  )
  const lineOf = new Map(told.map((one) => [one.personId, one.line]))
  await sql`update batch_row as r set completed = k.completed
    from unnest(${completed.map((one) => lineOf.get(one.personId)!)}::int[], ${completed.map((one) => JSON.stringify(one))}::jsonb[]) as k (line, completed)
    where r.batch_id = ${batch.id}::uuid and r.line = k.line`.execute(tx)
}

const putIn = async (
  ctx: JobContext,
  tx: Transaction,
  batch: BatchRecord,
  roster: Roster | null,
  rows: readonly Read[],
): Promise<void> => {
  const placed = await place(tx, batch, ctx.now, rows)
  const added = placed.filter((one) => one.added)
  const { documentHeldElsewhere } = await insertPeople(
    tx,
    ctx.keys,
    ctx.now,
    added.map((one) => personOf(one, one.read!)),
  )
  const teller = { id: batch.order_id!, now: ctx.now, actor: { accountId: batch.ordered_by! }, tx }
  await tellChange(
    teller,
    added.map((one) => ({ id: one.personId, area_path: one.area_path })),
    'added',
    { about: { list: batch.name } },
  )
  await completeKnown(tx, ctx, batch, placed)
  const listed: Listed = roster ? await list(tx, ctx, batch, roster, placed) : new Map()
  const held = new Set(documentHeldElsewhere)
  const fault = JSON.stringify([{ field: 'document', code: 'document-held-elsewhere', blocking: false }])
  await sql`update batch_row as r set person_id = k.person_id, person_added = k.added, imported_at = ${ctx.now}::timestamptz,
      listing_id = coalesce(k.listing_id, r.listing_id), listing_added = k.listing_added,
      roster_id = coalesce(${roster?.id ?? null}::uuid, r.roster_id),
      organisation_id = coalesce(${roster?.organisation_id ?? null}::uuid, r.organisation_id),
      faults = case when k.held then r.faults || ${fault}::jsonb else r.faults end
    from unnest(${placed.map((one) => one.line)}::int[], ${placed.map((one) => one.personId)}::uuid[],
      ${placed.map((one) => one.added)}::boolean[], ${placed.map((one) => listed.get(one.personId)?.listingId ?? null)}::uuid[],
      ${placed.map((one) => listed.get(one.personId)?.added ?? false)}::boolean[], ${placed.map((one) => one.added && held.has(one.personId))}::boolean[])
      as k (line, person_id, added, listing_id, listing_added, held)
    where r.batch_id = ${batch.id}::uuid and r.line = k.line`.execute(tx)
}

const rosterOf = async (db: Reader, id: string | null): Promise<Roster | null> => {
  if (id === null) return null
  const row = await db
    .selectFrom('roster')
    .select(['id', 'subject', 'organisation_id'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return row as Roster
}

/** Puts the chosen rows in, each lot in a transaction of its own, the next being read meanwhile. */
const putAllIn = async (ctx: JobContext, batch: BatchRecord): Promise<void> => {
  const scope = scopeOfBatch(batch)
  const places = placesOf(batch.columns)
  const roster = await reading(ctx.pool, scope, (db) => rosterOf(db, batch.roster_id))
  const again = await reading(ctx.pool, scope, (db) => othersSince(db, batch))
  const read = (after: number) => reading(ctx.pool, scope, (db) => nextRows(ctx, db, batch, after, places, again))
  let rows = await read(batch.at_line)
  let done = batch.progress_done
  while (rows.length > 0) {
    const lot = rows
    const line = lot.at(-1)!.line
    done += lot.length
    const writing = step(ctx, batch, { line, done }, (tx) => putIn(ctx, tx, batch, roster, lot))
    ;[rows] = await Promise.all([read(line), writing])
  }
  if (done > many)
    for (const table of ['person', 'phone', 'document', 'listing', 'batch_row'])
      await ctx.pool.query(`analyze ${table}`)
  await ctx.write(scope, async (tx) => {
    await sql`update batch set state = 'open', imported_at = coalesce(imported_at, clock_timestamp()), worked_at = null, at_line = 0
      where id = ${batch.id}::uuid and state = 'importing'`.execute(tx)
  })
}

/** The job that puts the chosen rows of a batch in. */
export const importRows = (ctx: JobContext, { batchId }: Record<string, unknown>): Promise<void> =>
  workOn(ctx, String(batchId), 'importing', (batch) => putAllIn(ctx, batch))
