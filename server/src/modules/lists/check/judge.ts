import type { RowState } from '@kapok/contract/lists/schema'
import type { MatchDoubt, MatchGround } from '@kapok/contract/people/match-schema'
import { sql } from 'kysely'
import { type Matched, matchPeople } from '#modules/people/index.ts'
import { type Buildings, doorsMeant, type FoundDoor } from '#modules/rosters/index.ts'
import type { Reader } from '#platform/db/pool.ts'
import type { Keys } from '#platform/keys.ts'
import type { BatchRecord } from '../store.ts'
import { type AreaNames, areaIn } from './areas.ts'
import { type Earlier, earlierRows } from './earlier.ts'
import type { Fault } from './faults.ts'
import type { RowRead } from './read-row.ts'
import type { Digests } from './repeats.ts'

/** A row as it was read, before the database is asked. */
export type PreparedRow = {
  line: number
  row: RowRead
  sealed: Buffer
  digests: Digests
  repeatsLine: number | null
}
export type StoredCandidate = { personId: string; score: number; why: MatchGround[]; against: MatchDoubt[] }
export type JudgedRow = {
  prepared: PreparedRow
  state: RowState
  /** What is done unless somebody says otherwise; null where somebody has to say. */
  take: boolean | null
  personId: string | null
  dwellingId: string | null
  areaId: string | null
  candidates: StoredCandidate[]
  doors: string[]
  faults: Fault[]
  earlier: Earlier | null
}
export type Surroundings = { buildings: Buildings; areas: AreaNames; today: string }

/** So many doors are offered; more would be a list to look through, and the row says too little. */
const mostDoors = 8

const usual: Record<RowState, boolean | null> = {
  same: true,
  new: true,
  ask: null,
  repeated: false,
  earlier: null,
  faulty: false,
}

/** The first that holds: a row is in exactly one state. */
const stateOf = (
  { row, repeatsLine }: PreparedRow,
  { verdict }: Matched,
  doors: readonly unknown[],
  earlier: Earlier | null,
): RowState => {
  if (row.faults.some((fault) => fault.blocking)) return 'faulty'
  if (repeatsLine !== null) return 'repeated'
  if (earlier !== null) return 'earlier'
  if (verdict === 'ask') return 'ask'
  if (verdict === 'same') return 'same'
  return doors.length > 1 ? 'ask' : 'new'
}

const homesOf = async (db: Reader, ids: readonly string[]) => {
  if (ids.length === 0) return new Map<string, string>()
  const { rows } = await sql<{ id: string; area_id: string }>`
    select id, area_id from person where id = any(${ids}::uuid[])`.execute(db)
  return new Map(rows.map((row) => [row.id, row.area_id]))
}

/** What each row is: at which door, whom we know it for, whether it came before. A handful of statements for any number. */
export const judgeRows = async (
  db: Reader,
  keys: Keys,
  batch: Pick<BatchRecord, 'id' | 'received_at'>,
  { buildings, areas, today }: Surroundings,
  rows: readonly PreparedRow[],
): Promise<JudgedRow[]> => {
  const found = await doorsMeant(
    db,
    buildings,
    rows.map(({ row }) => row.door),
    today,
  )
  const sure = found.map((doors) => (doors.length === 1 ? doors[0]! : null))
  const matched = await matchPeople(
    db,
    keys,
    rows.map(({ row }, at) => ({
      name: row.name,
      document: row.document?.number ?? null,
      phones: row.phones.map((phone) => phone.normalised),
      birthDate: row.birthDate,
      sex: row.sex,
      dwellingId: sure[at]?.dwellingId ?? null,
    })),
  )
  const earlier = await earlierRows(
    db,
    batch,
    rows.map(({ digests }, index) => ({ ...digests, index })),
  )
  const known = matched.map((one) => (one.verdict === 'same' ? one.matches[0]!.personId : null))
  const homes = await homesOf(
    db,
    known.flatMap((id) => id ?? []),
  )
  return rows.map((prepared, at): JudgedRow => {
    const { row } = prepared
    const doors = found[at]!.slice(0, mostDoors)
    const tooMany = found[at]!.length > mostDoors
    const faults = [...row.faults]
    const door = sure[at] ?? null
    const named = door === null ? areaIn(row.address, areas) : null
    const say = (code: string) => void faults.push({ field: 'address', code, blocking: false })
    if (named === 'outside') say('address-elsewhere')
    else if (row.door !== null && doors.length === 0) say('door-unknown')
    else if (doors.length > 1) say('door-doubtful')
    const offered: FoundDoor[] = doors.length > 1 && !tooMany ? doors : []
    const state = stateOf(prepared, matched[at]!, offered, earlier.get(at) ?? null)
    const personId = known[at] ?? null
    const area = named === 'outside' ? null : named
    return {
      prepared,
      state,
      take: usual[state],
      personId,
      dwellingId: door?.dwellingId ?? null,
      areaId: door?.areaId ?? area?.id ?? homes.get(personId ?? '') ?? null,
      candidates: matched[at]!.matches.map(({ personId: id, score, why, against }) => ({
        personId: id,
        score,
        why,
        against,
      })),
      doors: offered.map((one) => one.dwellingId),
      faults,
      earlier: earlier.get(at) ?? null,
    }
  })
}
