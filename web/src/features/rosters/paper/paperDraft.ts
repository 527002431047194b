import { instantAt, isDay, millis } from '@kapok/contract/common/time'
import type { QuestionSet } from '@kapok/contract/playbooks/schema'
import { type AnswerProblem, checkAnswers } from '@kapok/contract/rosters/answers'
import type { Answers, DueRow, Method, RecordContact } from '@kapok/contract/rosters/schema'
import { outcomeOf, type PaperOutcome } from '../print/paperOutcomes.ts'

/** What was written in one row of the sheet, as typed. Ids and answers; no name stands in it. */
export type PaperRow = {
  digit: string
  answers: Answers
  /** Its own time, where one is written; otherwise the sheet's. */
  time: string
  putOff: string
  note: string
  /** Of the command, from its first try on: sent again it is the same act. */
  id?: string
  state: 'draft' | 'unsure' | 'refused' | 'sent'
  /** Why the server did not take it. */
  reason?: string
}

export type PaperDraft = {
  time: string
  method: Extract<Method, 'door' | 'phone'>
  rows: Readonly<Record<string, PaperRow>>
}

export const emptyRow: PaperRow = { digit: '', answers: {}, time: '', putOff: '', note: '', state: 'draft' }
export const emptyDraft = (time: string): PaperDraft => ({ time, method: 'door', rows: {} })

/** Untouched rows are not the same as unanswered doors: they are left alone. */
export const isTouched = (row: PaperRow | undefined): row is PaperRow =>
  row !== undefined &&
  (row.digit !== '' ||
    row.note.trim() !== '' ||
    row.putOff !== '' ||
    row.time !== '' ||
    Object.keys(row.answers).length > 0)

/** `9:5`, `0905`, `９：０５` as people write it; undefined where it is no time of day. */
export function readTime(text: string): string | undefined {
  const plain = text.replace(/[０-９：]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) - 0xfee0)).trim()
  const [, hours, minutes] = /^(\d{1,2})[:.]?(\d{2})$/.exec(plain) ?? /^(\d{1,2})[:.](\d{1,2})$/.exec(plain) ?? []
  if (hours === undefined || minutes === undefined) return undefined
  const time = `${hours.padStart(2, '0')}:${minutes.padStart(2, '0')}`
  return Number(hours) < 24 && Number(minutes) < 60 ? time : undefined
}

export type RowProblem =
  | { field: 'digit' | 'time' | 'putOff' | 'note' }
  | { field: 'answers'; problems: AnswerProblem[] }

type Sheet = Pick<PaperDraft, 'time' | 'method'>

/** What is still missing or wrong in a touched row; nothing is sent before it is mended. */
export function problemsOf(set: QuestionSet, day: string, sheet: Sheet, row: PaperRow, now: string): RowProblem[] {
  const problems: RowProblem[] = []
  const outcome = outcomeOf(row.digit)
  const time = readTime(row.time || sheet.time)
  const at = time && isDay(day) ? instantAt(day, time) : undefined
  if (!outcome) problems.push({ field: 'digit' })
  if (!at || millis(at) > millis(now)) problems.push({ field: 'time' })
  if (outcome === 'put_off') {
    const until = readTime(row.putOff)
    if (!until || !at || millis(instantAt(day, until)) <= millis(at)) problems.push({ field: 'putOff' })
  }
  if (outcome === 'trouble' && row.note.trim() === '') problems.push({ field: 'note' })
  const answers = outcome === 'reached' || outcome === 'trouble' ? checkAnswers(set, row.answers) : []
  if (answers.length > 0) problems.push({ field: 'answers', problems: answers })
  return problems
}

/** The command a row means, and the moment it happened: that on the sheet, not that of the typing. */
export function commandOf(
  due: Pick<DueRow, 'listingId' | 'day' | 'slot'>,
  sheet: Sheet,
  row: PaperRow,
): { at: string; input: RecordContact } {
  const outcome = outcomeOf(row.digit) as PaperOutcome
  const reached = outcome === 'reached' || outcome === 'trouble'
  const note = row.note.trim()
  const until = outcome === 'put_off' ? readTime(row.putOff) : undefined
  return {
    at: instantAt(due.day, readTime(row.time || sheet.time) ?? '00:00'),
    input: {
      listingId: due.listingId,
      day: due.day,
      slot: due.slot,
      method: sheet.method,
      outcome: outcome === 'trouble' ? 'reached' : outcome,
      answers: reached ? row.answers : {},
      separate: false,
      paper: true,
      ...(outcome === 'trouble' && { concern: { severity: 'watch', what: note.slice(0, 200) } }),
      ...(note && { note }),
      ...(until !== undefined && { putOffTo: instantAt(due.day, until) }),
    },
  }
}
