import { dayOf } from '@kapok/contract/common/time'
import { maskName } from '@kapok/contract/people/rules'
import type { ListingRow, PreviewRow } from '@kapok/contract/rosters/schema'
import { findKnown } from '#modules/people/index.ts'
import { mayDo } from '#platform/access/permit.ts'
import type { InputOf, OutputOf } from '#platform/contract-types.ts'
import type { Reader } from '#platform/db/pool.ts'
import { FileRefused, readTable } from '#platform/files/index.ts'
import type { OpenContext } from '#platform/operations.ts'
import { common, Problem } from '#platform/problems.ts'
import { rosters as may } from '../policy.ts'
import { nothingToRead, tableRefused } from '../problems.ts'
import { getRoster, type RosterRow } from '../store.ts'
import { workersOf } from '../workers.ts'
import { columns, emptyRow, isExample, mapColumns } from './columns.ts'
import { findDoors } from './find-doors.ts'
import { type ParsedRow, parseRow, type RowFault } from './parse-row.ts'

export const mostRows = 5000

const refusals: Record<string, { zh: string; en: string }> = {
  'file-empty': { zh: '文件是空的', en: 'The file is empty' },
  'file-too-large': { zh: '文件太大（最多 20 MB）', en: 'The file is too large (20 MB at most)' },
  'file-too-many-rows': {
    zh: `行数太多（一次最多 ${mostRows} 行），请分开导入`,
    en: `Too many rows (${mostRows} at a time); split the list`,
  },
  'file-not-a-table': { zh: '这不是表格文件，请用 .xlsx 或 .csv', en: 'This is not a table; use .xlsx or .csv' },
  'file-damaged': { zh: '文件不完整或已损坏，请重新保存后再试', en: 'The file is cut off or damaged; save it again' },
  'file-encoding': {
    zh: '文字编码认不出来，请另存为 UTF-8 的 CSV 或 .xlsx',
    en: 'The text encoding is not recognised; save as UTF-8 CSV or .xlsx',
  },
  'file-took-too-long': {
    zh: '读取时间太长，已停止，请分开导入',
    en: 'Reading took too long and was stopped; split the list',
  },
}

/** Reads what was handed in as a table. @throws table-refused, with the reason */
const readInput = async (input: InputOf<'rosters', 'previewListings'>, language: 'zh' | 'en') => {
  const { file, pasted } = input
  if ((file === undefined) === (pasted === undefined || pasted.trim() === '')) throw new Problem(nothingToRead)
  try {
    const bytes = file === undefined ? new TextEncoder().encode(pasted) : new Uint8Array(await file.arrayBuffer())
    return await readTable(bytes, { name: file?.name ?? 'pasted.tsv', limits: { rows: mostRows } })
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error
    throw new Problem(tableRefused, { reason: refusals[error.code]?.[language] ?? error.code })
  }
}

type Judged = {
  parsed: ParsedRow
  faults: RowFault[]
  match: PreviewRow['match']
  matchedName: string | null
  personId: string | null
  dwellingId: string | null
  area: { id: string; path: string }
}

/** What each row is: readable, at a door we know, somebody we know, on this roster already, or twice in the list. */
export const judgeRows = async (
  db: Reader,
  ctx: Pick<OpenContext, 'keys' | 'now'>,
  roster: RosterRow,
  rows: readonly ListingRow[],
): Promise<Judged[]> => {
  const today = dayOf(ctx.now.toISOString())
  const read = rows.map((row) => parseRow(row, today))
  const doors = await findDoors(
    db,
    roster.area_path,
    read.map((one) => one.value.door),
    today,
  )
  const dwellings = doors.map((door) => (door !== null && typeof door === 'object' ? door : null))
  const known = await findKnown(
    db,
    ctx.keys,
    read.map(({ value }, index) => ({
      name: value.name,
      document: value.document?.number ?? null,
      phone: value.phones[0]?.normalised ?? null,
      dwellingId: dwellings[index]?.dwellingId ?? null,
    })),
  )
  const ids = [...known.values()]
  const names = new Map(
    ids.length === 0
      ? []
      : (await db.selectFrom('person').select(['id', 'name']).where('id', 'in', ids).execute()).map((row) => [
          row.id,
          row.name,
        ]),
  )
  const listed = new Set(
    ids.length === 0
      ? []
      : (
          await db
            .selectFrom('listing')
            .select('person_id')
            .where('roster_id', '=', roster.id)
            .where('removed_on', 'is', null)
            .where('person_id', 'in', ids)
            .execute()
        ).map((row) => row.person_id),
  )
  const workers = new Set((await workersOf(db, roster).execute()).map((one) => one.name))
  const seen = new Map<string, number>()
  return read.map(({ value, faults }, index): Judged => {
    const fault = (column: RowFault['column'], code: string, zh: string, en: string, blocking = true) =>
      void faults.push({ column, code, message: { zh, en }, blocking })
    const door = doors[index]
    if (door === 'none')
      fault(
        'room',
        'door-unknown',
        `${columns.room.zh}不存在：本站范围内没有这个门牌`,
        'There is no such door in this area',
      )
    if (door === 'doubtful')
      fault(
        'estate',
        'door-doubtful',
        '不止一个小区有这个门牌，请写明小区',
        'More than one estate has this door; name the estate',
      )
    if (door === null && roster.subject === 'household')
      fault('room', 'door-missing', '按户的名册需要门牌', 'A roster of households needs a door')
    if (value.responsible !== null && !workers.has(value.responsible))
      fault(
        'responsible',
        'responsible-unknown',
        `本站没有叫“${value.responsible}”的工作人员`,
        `Nobody called “${value.responsible}” works here`,
      )
    const person = known.get(index)
    const self =
      value.document?.number ??
      `${value.name}|${value.phones[0]?.normalised ?? ''}|${dwellings[index]?.dwellingId ?? ''}`
    const first = seen.get(self)
    seen.set(self, first ?? index)
    const match =
      first !== undefined
        ? 'repeated'
        : person !== undefined && listed.has(person)
          ? 'on_roster'
          : person !== undefined
            ? 'known'
            : 'new'
    if (match === 'repeated')
      fault('name', 'row-repeated', `与前面第 ${(first ?? 0) + 1} 条重复`, `Repeats entry ${(first ?? 0) + 1} above`)
    if (match === 'on_roster') fault('name', 'already-on-roster', '已在这份名册上', 'Is on this roster already')
    const place = dwellings[index]
    return {
      parsed: value,
      faults,
      match,
      matchedName: person === undefined ? null : maskName(names.get(person) ?? ''),
      personId: person ?? null,
      dwellingId: place?.dwellingId ?? null,
      area: place
        ? {
            id: place.areaId,
            path: place.areaPath,
          }
        : {
            id: roster.area_id,
            path: roster.area_path,
          },
    }
  })
}

/** Reads a list and says of every row whether it can go in, and why not. Nothing is written. */
export const previewListings = async (
  ctx: OpenContext,
  input: InputOf<'rosters', 'previewListings'>,
): Promise<OutputOf<'rosters', 'previewListings'>> => {
  const { actor, language } = ctx
  if (!actor) throw new Problem(common.notSignedIn)
  const table = await readInput(input, language)
  const { found, ignored, missing } = mapColumns(table.header)
  if (missing.length > 0)
    return {
      rows: [],
      good: 0,
      bad: 0,
      missingColumns: missing.map((column) => columns[column][language]),
      ignoredColumns: ignored,
    }
  const read = table.rows
    .map(({ line, cells }) => ({
      line,
      row: {
        ...emptyRow,
        ...Object.fromEntries([...found].map(([column, at]) => [column, cells[at] ?? ''])),
      },
    }))
    .filter(({ row }) => !isExample(row))
  const rows = read.map(({ row }) => row)
  const judged = await ctx.read(async (db) => {
    const roster = await getRoster(db, input.rosterId)
    if (!mayDo(may.previewListings, actor, roster)) throw new Problem(common.notPermitted)
    return judgeRows(db, ctx, roster, rows)
  })
  const shown = judged.map(
    (one, index): PreviewRow => ({
      line: read[index]?.line ?? index + 1,
      row: rows[index] ?? emptyRow,
      match: one.match,
      matchedName: one.matchedName,
      personId: one.personId,
      dwellingId: one.dwellingId,
      problems: one.faults.map((fault) => ({
        column: fault.column,
        code: fault.code,
        message: fault.message[language],
        blocking: fault.blocking,
      })),
      canGoIn: one.faults.every((fault) => !fault.blocking),
    }),
  )
  const good = shown.filter((row) => row.canGoIn).length
  return { rows: shown, good, bad: shown.length - good, missingColumns: [], ignoredColumns: ignored }
}
