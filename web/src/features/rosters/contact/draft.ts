import type { Answers, DueRow, Method, Outcome, RecordContact } from '@kapok/contract/rosters/schema'

export type Severity = 'watch' | 'urgent'
export type SpokeWith = NonNullable<RecordContact['spokeWith']>
export type FollowUpDraft = NonNullable<RecordContact['followUp']>

/** What was entered in the sheet so far. */
export type Draft = {
  readonly method: Method
  readonly answers: Answers
  readonly note: string
  /** A concern in words; how urgent it is, where that was chosen by hand. */
  readonly what: string
  readonly severity: Severity | null
  readonly followUp: FollowUpDraft | null
  readonly minutes: number | null
  /** Of a household; null = everybody. */
  readonly met: readonly string[] | null
  readonly spokeWith: SpokeWith | null
  readonly separate: boolean
}

export const emptyDraft = (method: Method): Draft => ({
  method,
  answers: {},
  note: '',
  what: '',
  severity: null,
  followUp: null,
  minutes: null,
  met: null,
  spokeWith: null,
  separate: false,
})

/** Whether anything was entered that would be a pity to lose. */
export const isTouched = (draft: Draft): boolean =>
  Object.keys(draft.answers).length > 0 ||
  [draft.note, draft.what].some((text) => text.trim() !== '') ||
  !!draft.followUp

/**
 * Sheets that were put away half filled in, for as long as the page lives; a thumb that slips beside the sheet must not
 * cost three answers. Never written to the disk.
 */
const putAway = new Map<string, Draft>()
const keyOf = (due: Pick<DueRow, 'listingId' | 'day' | 'slot'>) => `${due.listingId}|${due.day}|${due.slot}`

export const recallDraft = (due: DueRow): Draft | undefined => putAway.get(keyOf(due))

export function putDraftAway(due: DueRow, draft: Draft | undefined): void {
  if (draft && isTouched(draft)) putAway.set(keyOf(due), draft)
  else putAway.delete(keyOf(due))
}

type Result = {
  outcome: Outcome
  putOffTo?: string | undefined
  minutes?: number | undefined
  phoneId?: string | null | undefined
}

/** The command that says what is in the draft. Answers belong to somebody reached; a hidden question's fall away at the server. */
export function contactOf(due: DueRow, draft: Draft, { outcome, putOffTo, minutes, phoneId }: Result): RecordContact {
  const note = draft.note.trim()
  const what = draft.what.trim()
  const reached = outcome === 'reached'
  const spent = draft.minutes ?? minutes
  return {
    listingId: due.listingId,
    day: due.day,
    slot: due.slot,
    method: draft.method,
    outcome,
    answers: reached ? draft.answers : {},
    separate: reached && draft.separate,
    paper: false,
    ...(draft.method === 'phone' && phoneId && { phoneId }),
    ...(reached && what && { concern: { severity: draft.severity ?? 'watch', what: what.slice(0, 200) } }),
    ...(note && { note }),
    ...(spent !== undefined && { minutes: Math.min(600, spent) }),
    ...(reached && draft.met && { membersMet: [...draft.met] }),
    ...(reached && draft.spokeWith && { spokeWith: draft.spokeWith }),
    ...(putOffTo !== undefined && { putOffTo }),
    ...(draft.followUp?.what.trim() && { followUp: { ...draft.followUp, what: draft.followUp.what.trim() } }),
  }
}
