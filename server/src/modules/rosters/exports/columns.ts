import { dayOf } from '@kapok/contract/common/time'
import { addressText } from '@kapok/contract/places/address'
import { type ListColumnCode, listColumnNames } from '@kapok/contract/rosters/list-columns'
import { momentText } from '#platform/exports/index.ts'
import type { CellInput, SheetColumn } from '#platform/files/index.ts'
import { ageIn, type Line } from './lines.ts'
import { notDue, sexWords, statusWords } from './words.ts'

type Language = 'zh' | 'en'
type Column = { width: number; of: (line: Line, language: Language, now: Date, at: number) => CellInput }

const door = ({ estate, building, unit, room }: Line, language: Language): string =>
  addressText({ estate: estate ?? '', building: building ?? '', unit: unit ?? '', room: room ?? '' }, language)

const columns: Record<ListColumnCode, Column> = {
  line: { width: 6, of: (_line, _language, _now, at) => at + 1 },
  name: { width: 12, of: (line) => line.name },
  sex: { width: 6, of: (line, language) => sexWords[line.sex ?? 'unknown'][language] },
  age: { width: 6, of: (line, _language, now) => ageIn(line, dayOf(now.toISOString())) },
  members: { width: 9, of: (line) => line.members },
  area: { width: 14, of: (line) => line.area_name },
  address: { width: 26, of: door },
  phone: { width: 15, of: (line) => line.phone },
  roster: { width: 18, of: (line) => line.rosterName },
  responsible: { width: 12, of: (line) => line.responsible },
  day: { width: 12, of: (line) => line.day },
  status: {
    width: 12,
    of: (line, language) => (line.status === null ? notDue : statusWords[line.status])[language],
  },
  flagged: { width: 8, of: (line, language) => (line.flagged ? { zh: '是', en: 'yes' }[language] : '') },
  attempts: { width: 9, of: (line) => line.attempts },
  reached: {
    width: 17,
    of: (line) => (line.reached_at === null ? '' : momentText(new Date(line.reached_at))),
  },
  note: { width: 30, of: (line) => line.note },
}

/** What a list says of each line, as cells. */
export const cellsOf = (
  codes: readonly ListColumnCode[],
  lines: readonly Line[],
  language: Language,
  now: Date,
): CellInput[][] => lines.map((line, at) => codes.map((code) => columns[code].of(line, language, now, at)))

/** A list as a table in one language. */
export const tableOf = (
  codes: readonly ListColumnCode[],
  lines: readonly Line[],
  language: Language,
  now: Date,
): { columns: SheetColumn[]; rows: CellInput[][] } => ({
  columns: codes.map((code) => ({
    header: listColumnNames[code][language],
    width: columns[code].width,
    type: 'text' as const,
  })),
  rows: cellsOf(codes, lines, language, now),
})
