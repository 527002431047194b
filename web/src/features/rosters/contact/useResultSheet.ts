import { checkAnswers } from '@kapok/contract/rosters/answers'
import { flagsOf } from '@kapok/contract/rosters/questions'
import type { ContactRecorded, Outcome, RecordContact } from '@kapok/contract/rosters/schema'
import { useEffect, useRef, useState } from 'react'
import { contactOf, type Draft, emptyDraft, putDraftAway, recallDraft, type Severity } from './draft.ts'
import type { ResultSheetProps } from './resultSheetProps.ts'

export type View = 'result' | 'trouble' | 'later' | 'more' | 'saved'

/** What was recorded, and what the server said of it if it has been asked. */
export type Recorded = { input: RecordContact; told: ContactRecorded | null }

const minutesOf = (spent: number) => Math.max(1, Math.ceil(spent / 60_000))
/** A knock is not a visit: below this the usual length of one is offered instead. */
const A_VISIT = 60_000

/** The state of the sheet: what was entered, where in it one is, what came of saving. */
export function useResultSheet({ due, roster, via, startedAt, phoneId, onRecord, onClose }: ResultSheetProps) {
  const [view, setView] = useState<View>('result')
  const [draft, setDraft] = useState<Draft>(() => recallDraft(due) ?? emptyDraft(via))
  const [spent] = useState(() => (startedAt === undefined ? undefined : Date.now() - startedAt))
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Error>()
  const [strict, setStrict] = useState(false)
  const [recorded, setRecorded] = useState<Recorded>()
  const saving = useRef(false)

  const { questionSet } = roster
  const found = checkAnswers(questionSet, draft.answers)
  const missing = found.filter(({ code }) => code === 'missing')
  const wrong = found.filter(({ code }) => code !== 'missing')
  const flags = flagsOf(questionSet, draft.answers)
  const severity: Severity = draft.severity ?? (flags.some((flag) => flag.severity === 'urgent') ? 'urgent' : 'watch')

  const latest = useRef(draft)
  latest.current = draft
  useEffect(() => () => putDraftAway(due, latest.current), [due])

  /** On the phone the call is over when the sheet opens; at a door the visit goes on until it is saved. */
  const minutes = () => {
    if (startedAt === undefined || spent === undefined) return undefined
    if (via === 'phone') return minutesOf(spent)
    const visit = Date.now() - startedAt
    return visit < A_VISIT ? undefined : minutesOf(visit)
  }

  /** Keeps the result. Answers false where something is missing or wrong; the sheet then says what. */
  const save = async (outcome: Outcome, more: { putOffTo?: string; what?: string } = {}): Promise<boolean> => {
    if (saving.current) return false
    if (outcome === 'reached' && found.length > 0) {
      setStrict(true)
      return false
    }
    saving.current = true
    setBusy(true)
    setFailure(undefined)
    const { what = latest.current.what, putOffTo } = more
    const input = contactOf(
      due,
      { ...latest.current, what, severity },
      { outcome, putOffTo, minutes: minutes(), phoneId },
    )
    try {
      const told = await onRecord(input)
      const left = emptyDraft(via)
      setDraft(left)
      latest.current = left
      setRecorded({ input, told })
      setView('saved')
      return true
    } catch (error) {
      setFailure(error instanceof Error ? error : new Error(String(error)))
      return false
    } finally {
      saving.current = false
      setBusy(false)
    }
  }

  return {
    view,
    go: (next: View) => {
      setFailure(undefined)
      setView(next)
    },
    draft,
    change: (part: Partial<Draft>) => setDraft((now) => ({ ...now, ...part })),
    spent,
    busy,
    failure,
    missing,
    flags,
    /** How urgent a concern in words is: chosen by hand, or as the flags say. */
    severity,
    /** Shown at once where an answer cannot be; what is only missing is told after the first try. */
    problems: strict ? found : wrong,
    recorded,
    save,
    close: onClose,
  }
}
export type SheetState = ReturnType<typeof useResultSheet>
