import { maskName } from '@kapok/contract/people/rules'
import { addressText } from '@kapok/contract/places/address'
import type { Method, Outcome } from '@kapok/contract/rosters/schema'
import { sql } from 'kysely'
import { dialNumbers, firstNumbers } from '#modules/people/index.ts'
import type { InputOf } from '#platform/contract-types.ts'
import type { Reader } from '#platform/db/pool.ts'
import { exportFile, momentText, tableFile } from '#platform/exports/index.ts'
import type { CellInput } from '#platform/files/index.ts'
import type { OpenContext } from '#platform/operations.ts'
import { common, Problem } from '#platform/problems.ts'
import { inClear } from '../policy-work.ts'
import { getBatch } from '../store.ts'
import { outcomeWords } from './words.ts'

type Tried = { at: string; by: string; method: Method; outcome: Outcome; note: string | null }
type Row = {
  line: number
  area_path: string
  person_id: string | null
  name: string
  sex: string
  birth_date: string | null
  estate: string | null
  building: string | null
  unit: string | null
  room: string | null
  station: string | null
  recipient: string
  note: string | null
  handed_at: string
  due_at: string
  log: Tried[]
}

const titles = {
  zh: [
    '行号',
    '姓名',
    '性别',
    '出生日期',
    '住址',
    '电话',
    '社工站',
    '转给',
    '转出时间',
    '最迟答复',
    '说明',
    '联系经过',
    '答复结果',
    '答复说明',
  ],
  en: [
    'Line',
    'Name',
    'Sex',
    'Born',
    'Address',
    'Phone',
    'Station',
    'With',
    'Passed on',
    'Answer by',
    'Remarks',
    'Tries',
    'Answer',
    'Remarks on it',
  ],
}
const widths = [8, 12, 6, 12, 30, 16, 18, 16, 17, 17, 24, 60, 14, 30]
const methodWords: Record<Method, { zh: string; en: string }> = {
  phone: { zh: '电话', en: 'phone' },
  door: { zh: '上门', en: 'door' },
  video: { zh: '视频', en: 'video' },
  message: { zh: '短信', en: 'message' },
}
const sexWords: Record<string, { zh: string; en: string }> = {
  male: { zh: '男', en: 'M' },
  female: { zh: '女', en: 'F' },
}

/** The whole log in one cell, a try a line; what somebody wrote only in clear. */
const logText = (log: readonly Tried[], language: 'zh' | 'en', masked: boolean): string =>
  log
    .map(({ at, by, method, outcome, note }) => {
      const words = [momentText(new Date(at)), methodWords[method][language], outcomeWords[outcome][language], by]
      return [...words, ...(note !== null && !masked ? [note] : [])].join(' ')
    })
    .join('\n')

const waiting = async (db: Reader, batchId: string, to: string | undefined): Promise<Row[]> => {
  const found = await sql<Row>`
    select r.line, h.area_path, p.id as person_id, coalesce(p.name, '') as name, coalesce(p.sex, '') as sex, p.birth_date,
      b.estate, b.name as building, w.unit, w.room, o.name as station, h.recipient, h.note, h.handed_at, h.due_at, h.log
    from batch_row r join hand_on h on h.listing_id = r.listing_id and h.answered_at is null
    left join person p on p.id = r.person_id left join dwelling w on w.id = p.dwelling_id left join building b on b.id = w.building_id
    left join organisation o on o.id = r.organisation_id
    where r.batch_id = ${batchId}::uuid and (${to ?? null}::text is null or h.recipient = ${to ?? null})
    order by r.line, h.handed_at`.execute(db)
  return found.rows
}

const phonesOf = async (db: Reader, ctx: OpenContext, ids: readonly string[], masked: boolean) => {
  if (masked) return firstNumbers(db, ids)
  const dialled = await dialNumbers(db, ctx.keys, ids)
  return new Map([...dialled].map(([id, numbers]) => [id, numbers.map((one) => one.number).join(' ')]))
}

/** Rows that are with the community or a department, to be handed over: who, every try so far, and room for the answer. */
export const handedOnFile = async (ctx: OpenContext, input: InputOf<'lists', 'handedOnFile'>): Promise<File> => {
  const { batch, rows } = await ctx.read(async (db) => {
    const batch = await getBatch(db, input.batchId)
    return { batch, rows: await waiting(db, batch.id, input.to) }
  })
  if (rows.length === 0) throw new Problem(common.notFound)
  const order = {
    operation: 'lists/handed-on-file',
    ask: input,
    clearFor: inClear,
    areaPaths: [...new Set(rows.map((row) => row.area_path))],
    subjects: [batch.id],
  }
  return exportFile(ctx, order, async ({ masked, mark, language }) => {
    const ids = [...new Set(rows.flatMap((row) => row.person_id ?? []))]
    const phones = await ctx.read((db) => phonesOf(db, ctx, ids, masked))
    const cells = rows.map((row): CellInput[] => [
      row.line,
      masked ? maskName(row.name) : row.name,
      sexWords[row.sex]?.[language] ?? '',
      row.birth_date ?? '',
      addressText(
        { estate: row.estate ?? '', building: row.building ?? '', unit: row.unit ?? '', room: row.room ?? '' },
        language,
      ),
      phones.get(row.person_id ?? '') ?? '',
      row.station ?? '',
      row.recipient,
      momentText(new Date(row.handed_at)),
      momentText(new Date(row.due_at)),
      masked ? '' : (row.note ?? ''),
      logText(row.log, language, masked),
      '',
      '',
    ])
    const columns = titles[language].map((header, at) => ({ header, width: widths[at]!, type: 'text' as const }))
    const name = `${batch.name}-${language === 'zh' ? '转办' : 'handed-on'}`
    return { file: await tableFile({ name, columns, rows: cells, mark }, input.format), rows: rows.length }
  })
}
