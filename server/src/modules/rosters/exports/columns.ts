import { dayOf } from '@kapok/contract/common/time'
import { addressText } from '@kapok/contract/places/address'
import { momentText } from '#platform/exports/index.ts'
import type { CellInput, SheetColumn } from '#platform/files/index.ts'
import { ageIn, type Line } from './lines.ts'
import { notDue, sexWords, statusWords } from './words.ts'

type Column = { zh: string; en: string; width: number; of: (line: Line, language: 'zh' | 'en', now: Date) => CellInput }

const door = ({ estate, building, unit, room }: Line, language: 'zh' | 'en'): string =>
  addressText({ estate: estate ?? '', building: building ?? '', unit: unit ?? '', room: room ?? '' }, language)

/** The columns of every list that leaves, in their order. */
export const lineColumns = {
  name: { zh: '姓名', en: 'Name', width: 12, of: (line) => line.name },
  sex: { zh: '性别', en: 'Sex', width: 6, of: (line, language) => sexWords[line.sex ?? 'unknown'][language] },
  age: { zh: '年龄', en: 'Age', width: 6, of: (line, _language, now) => ageIn(line, dayOf(now.toISOString())) },
  members: { zh: '户内人数', en: 'People', width: 9, of: (line) => line.members },
  area: { zh: '社区', en: 'Area', width: 14, of: (line) => line.area_name },
  address: { zh: '住址', en: 'Address', width: 26, of: door },
  phone: { zh: '电话', en: 'Phone', width: 15, of: (line) => line.phone },
  roster: { zh: '名册', en: 'Roster', width: 18, of: (line) => line.rosterName },
  responsible: { zh: '负责人', en: 'Responsible', width: 12, of: (line) => line.responsible },
  day: { zh: '日期', en: 'Day', width: 12, of: (line) => line.day },
  status: {
    zh: '状态',
    en: 'State',
    width: 12,
    of: (line, language) => (line.status === null ? notDue : statusWords[line.status])[language],
  },
  flagged: {
    zh: '有情况',
    en: 'Flagged',
    width: 8,
    of: (line, language) => (line.flagged ? { zh: '是', en: 'yes' }[language] : ''),
  },
  attempts: { zh: '联系次数', en: 'Attempts', width: 9, of: (line) => line.attempts },
  reached: {
    zh: '最近联系上',
    en: 'Last reached',
    width: 17,
    of: (line) => (line.reached_at === null ? '' : momentText(new Date(line.reached_at))),
  },
  note: { zh: '备注', en: 'Note', width: 30, of: (line) => line.note },
} satisfies Record<string, Column>
export type LineColumn = keyof typeof lineColumns

/** A list as a table in one language. */
export const tableOf = (
  columns: readonly LineColumn[],
  lines: readonly Line[],
  language: 'zh' | 'en',
  now: Date,
): { columns: SheetColumn[]; rows: CellInput[][] } => {
  const chosen = columns.map((key): Column => lineColumns[key])
  return {
    columns: chosen.map((column) => ({ header: column[language], width: column.width, type: 'text' as const })),
    rows: lines.map((line) => chosen.map((column) => column.of(line, language, now))),
  }
}
