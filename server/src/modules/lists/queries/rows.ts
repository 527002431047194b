import type { BatchRow, RowState } from '@kapok/contract/lists/schema'
import { matchWords } from '@kapok/contract/people/match-words'
import { maskName } from '@kapok/contract/people/rules'
import { sql } from 'kysely'
import { doorAddress } from '#modules/people/index.ts'
import { seesNames } from '#platform/access/actor.ts'
import type { InputOf, OutputOf } from '#platform/contract-types.ts'
import { listOf } from '#platform/db/keyset.ts'
import type { Reader } from '#platform/db/pool.ts'
import type { QueryContext } from '#platform/operations.ts'
import { openCells } from '../cells.ts'
import { type Fault, faultText } from '../check/faults.ts'
import type { StoredCandidate } from '../check/judge.ts'
import { getBatch } from '../store.ts'
import { maskCells } from './mask-cells.ts'
import { linesThatAre, workOfLines } from './standing.ts'

type Row = {
  line: number
  sealed: Buffer
  state: RowState
  take: boolean | null
  person_id: string | null
  dwelling_id: string | null
  candidates: StoredCandidate[]
  doors: string[]
  faults: Fault[]
  repeats_line: number | null
  earlier_batch_id: string | null
  earlier_line: number | null
}

/** People named on these rows, as far as the reader sees them. */
const peopleOf = async (db: Reader, ids: readonly string[]) => {
  const { rows } = await sql<{
    id: string
    name: string
    phone: string | null
    dwelling_id: string | null
  }>`select p.id, p.name, p.dwelling_id, (select masked from phone where person_id = p.id and relation_id is null and state = 'ok'
      order by position limit 1) as phone from person p where p.id = any(${ids}::uuid[])`.execute(db)
  return new Map(rows.map((row) => [row.id, row]))
}

const doorsOf = async (db: Reader, ids: readonly string[]) => {
  const { rows } = await sql<Parameters<typeof doorAddress>[0]>`
    select d.id as dwelling_id, d.building_id, b.estate, b.name as building, d.unit, d.floor, d.room
    from dwelling d join building b on b.id = d.building_id where d.id = any(${ids}::uuid[])`.execute(db)
  return new Map(rows.map((row) => [row.dwelling_id!, doorAddress(row)]))
}
const nowhere = doorAddress({
  dwelling_id: null,
  building_id: null,
  estate: null,
  building: null,
  unit: null,
  floor: null,
  room: null,
})

const batchesOf = async (db: Reader, ids: readonly string[]) => {
  const { rows } = await sql<{ id: string; name: string; received_at: string }>`
    select id, name, received_at from batch where id = any(${ids}::uuid[])`.execute(db)
  return new Map(rows.map((row) => [row.id, row]))
}

/** Rows of a batch in the order of the file, by what they are or how far they are. */
export const listRows = async (
  { db, keys, actor, language }: QueryContext,
  input: InputOf<'lists', 'listRows'>,
): Promise<OutputOf<'lists', 'listRows'>> => {
  const batch = await getBatch(db, input.batchId)
  const { state, taken, work, organisationId, lines } = input
  const take = { yes: true, no: false, open: null }[taken ?? 'open']
  const thatFar = work === undefined ? [] : await linesThatAre(db, batch.id, work)
  const query = db
    .selectFrom('batch_row as r')
    .selectAll('r')
    .where('r.batch_id', '=', batch.id)
    .$if(state !== undefined, (q) => q.where('r.state', '=', state!))
    .$if(taken !== undefined, (q) => q.where('r.take', 'is not distinct from', take))
    .$if(work !== undefined, (q) => q.where(sql<boolean>`r.line = any(${thatFar}::int[])`))
    .$if(organisationId !== undefined, (q) => q.where('r.organisation_id', '=', organisationId!))
    .$if(lines !== undefined, (q) => q.where(sql<boolean>`r.line = any(${lines}::int[])`))
  const page = await listOf(query, {
    by: ['r.line'],
    of: (row) => [row.line],
    page: input,
    map: (row) => row as unknown as Row,
  })
  const rows = page.items
  const people = await peopleOf(
    db,
    rows.flatMap((row) => [
      ...(row.person_id === null ? [] : [row.person_id]),
      ...row.candidates.map((one) => one.personId),
    ]),
  )
  const doors = await doorsOf(db, [
    ...rows.flatMap((row) => [...row.doors, ...(row.dwelling_id === null ? [] : [row.dwelling_id])]),
    ...[...people.values()].flatMap((one) => one.dwelling_id ?? []),
  ])
  const batches = await batchesOf(
    db,
    rows.flatMap((row) => row.earlier_batch_id ?? []),
  )
  const works = await workOfLines(
    db,
    batch.id,
    rows.map((row) => row.line),
  )
  const named = (name: string) => (seesNames(actor) ? name : maskName(name))
  const shownCells = (row: Row) => {
    const cells = openCells(keys, batch.id, row)
    return seesNames(actor) ? cells : maskCells(batch.columns, cells)
  }
  const candidateOf = ({ personId, score, why, against }: StoredCandidate): BatchRow['candidates'] => {
    const person = people.get(personId)
    if (!person) return []
    return [
      {
        personId,
        name: named(person.name),
        phone: person.phone,
        address: doors.get(person.dwelling_id ?? '') ?? nowhere,
        score,
        why: why.map((ground) => matchWords.why[ground][language]),
        against: against.map((doubt) => matchWords.against[doubt][language]),
      },
    ]
  }
  return {
    ...page,
    items: rows.map((row): BatchRow => {
      const earlier = batches.get(row.earlier_batch_id ?? '')
      const person = people.get(row.person_id ?? '')
      return {
        line: row.line,
        cells: shownCells(row),
        state: row.state,
        take: row.take,
        personId: person?.id ?? null,
        personName: person ? named(person.name) : null,
        dwellingId: row.dwelling_id,
        address: doors.get(row.dwelling_id ?? '') ?? null,
        candidates: row.candidates.flatMap(candidateOf),
        doors: row.doors.flatMap((id) => {
          const address = doors.get(id)
          return address ? [{ dwellingId: id, address }] : []
        }),
        faults: row.faults.map(({ field, code, blocking }) => ({
          field,
          code,
          message: faultText(code, language),
          blocking,
        })),
        repeatsLine: row.repeats_line,
        earlier: earlier
          ? { batchId: earlier.id, name: earlier.name, line: row.earlier_line ?? 0, at: earlier.received_at }
          : null,
        work: works.get(row.line) ?? null,
      }
    }),
  }
}
