import type { AnswerField } from '@kapok/contract/lists/columns'
import type { RowState } from '@kapok/contract/lists/schema'
import type { QuestionSet } from '@kapok/contract/playbooks/schema'
import type { Answers } from '@kapok/contract/rosters/schema'
import { sql } from 'kysely'
import type { Reader } from '#platform/db/pool.ts'
import { momentText } from '#platform/exports/index.ts'
import type { CellInput } from '#platform/files/index.ts'
import type { Keys } from '#platform/keys.ts'
import { type Fault, faultText } from '../check/faults.ts'
import type { Standing } from '../place/standing.ts'
import { standingRows } from '../place/standing-rows.ts'
import type { BatchRecord } from '../store.ts'
import { answeredOf, doorsOf, numbersOf, settledOf } from './settled.ts'
import { answerText, outcomeWords, standingWords } from './words.ts'

/** All that may go back of one row; null where there is nothing to say. */
export type RowAnswer = Record<Exclude<AnswerField, 'question'>, CellInput | null> & { answers: Answers }
export type Wanted = { answer: AnswerField; question?: string | undefined }

type FileRow = {
  line: number
  state: RowState
  take: boolean | null
  faults: Fault[]
  repeats_line: number | null
  returned_digest: Buffer | null
  hand_back_note: string | null
  handed_back_by: string | null
}
export type ReturnRow = { line: number; answer: RowAnswer; returned: Buffer | null }

const nothing: RowAnswer = {
  outcome: null,
  note: null,
  at: null,
  by: null,
  attempts: null,
  phone: null,
  address: null,
  answers: {},
}
const moment = (at: string | null) => (at === null ? null : momentText(new Date(at)))

/** On a roster that was there before, only what was done since the list went in is an answer to it. */
const sinceOf = (batch: BatchRecord): string =>
  batch.roster_id === null ? '-infinity' : (batch.imported_at ?? batch.received_at)

const fileRows = async (db: Reader, batchId: string): Promise<FileRow[]> => {
  const found = await sql<FileRow>`
    select r.line, r.state, r.take, r.faults, r.repeats_line, r.returned_digest, h.note as hand_back_note, a.name as handed_back_by
    from batch_row r left join batch_hand_back h on h.receipt = r.receipt and r.belongs_to is not null
    left join account a on a.id = r.handed_back_by and r.belongs_to is not null
    where r.batch_id = ${batchId}::uuid order by r.line`.execute(db)
  return found.rows
}

/** Why a row did not go in, in one sentence; empty where nobody said. */
const reasonOf = (row: FileRow, language: 'zh' | 'en'): string => {
  const blocking = row.faults.filter((fault) => fault.blocking)
  if (blocking.length > 0)
    return blocking.map((fault) => faultText(fault.code, language)).join(language === 'zh' ? '；' : '; ')
  if (row.state === 'earlier') return faultText('earlier', language)
  return faultText(row.take === false ? 'left-out' : 'undecided', language)
}

/**
 * What goes back of every row of the file, in its order. A row that repeats another one gets the other's answer; one that
 * did not go in gets the reason.
 */
export const rowAnswers = async (
  db: Reader,
  keys: Keys,
  batch: BatchRecord,
  wanted: readonly Wanted[],
  language: 'zh' | 'en',
): Promise<ReturnRow[]> => {
  const standings = await standingRows(db, batch.id)
  const lineOf = (row: Standing) => row.settled_listing_id ?? row.listing_id
  const listingIds = [...new Set(standings.flatMap((row) => lineOf(row) ?? []))]
  const personIds = [...new Set(standings.flatMap((row) => row.person_id ?? []))]
  const asks = (field: AnswerField) => wanted.some((one) => one.answer === field)
  const settled = await settledOf(db, listingIds, sinceOf(batch))
  const answered = await answeredOf(db, listingIds)
  const numbers = asks('phone') ? await numbersOf(db, keys, personIds) : new Map<string, string>()
  const doors = asks('address') ? await doorsOf(db, personIds, language) : new Map<string, string>()
  const standing = new Map(standings.map((row) => [row.line, row]))
  const rows = await fileRows(db, batch.id)
  const byLine = new Map(rows.map((row) => [row.line, row]))

  const worked = (row: Standing, of: FileRow): RowAnswer => {
    const tried = settled.get(lineOf(row) ?? '')
    const outside = answered.get(row.listing_id ?? '')
    const address = doors.get(row.person_id ?? '') ?? null
    const attempts = tried?.attempts ?? 0
    if (row.state === 'not_ours')
      return {
        ...nothing,
        outcome: standingWords.notOurs(row.belongs_to ?? '')[language],
        note: of.hand_back_note,
        at: moment(row.ended_at),
        by: of.handed_back_by,
        attempts,
      }
    const reached = tried?.outcome === 'reached' || tried?.outcome === 'duplicate'
    // A department's answer stands where nobody of ours reached them.
    const said = outside && !reached && row.state === 'done' ? outside : tried
    const outcome =
      row.state === 'handed_on'
        ? standingWords.handedOn(row.recipient ?? '')[language]
        : said && row.outcome !== null
          ? outcomeWords[row.outcome][language]
          : standingWords.notTried[language]
    return {
      outcome,
      note: said?.note ?? null,
      at: moment(said?.at ?? null),
      by: said?.by ?? null,
      attempts,
      phone: (reached && tried.phone_id !== null && numbers.get(tried.phone_id)) || null,
      address,
      answers: reached ? tried.answers : (said === outside && outside?.answers) || {},
    }
  }
  const answerOf = (row: FileRow, seen: ReadonlySet<number> = new Set()): RowAnswer => {
    const went = standing.get(row.line)
    if (went) return worked(went, row)
    const same = row.repeats_line === null ? undefined : byLine.get(row.repeats_line)
    if (same && !seen.has(same.line)) return answerOf(same, new Set([...seen, row.line]))
    return { ...nothing, outcome: standingWords.left(reasonOf(row, language))[language] }
  }
  return rows.map((row) => ({ line: row.line, answer: answerOf(row), returned: row.returned_digest }))
}

/** The cells that are written into a row, in the order of what is wanted. */
export const cellsOf = (
  answer: RowAnswer,
  wanted: readonly Wanted[],
  questions: QuestionSet,
  language: 'zh' | 'en',
): (CellInput | null)[] =>
  wanted.map((one) =>
    one.answer === 'question'
      ? answerText(questions, one.question ?? '', answer.answers, language)
      : answer[one.answer],
  )
