import type { QuestionSet } from '@kapok/contract/playbooks/schema'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ApiProblem, invalidate, uuidv7 } from '../../../api/index.ts'
import { doorKey, useOutbox } from '../../../offline/index.ts'
import type { SheetLine } from '../print/numbered.ts'
import { commandOf, isTouched, type PaperRow, problemsOf } from './paperDraft.ts'
import { type Message, sendPaper } from './sendPaper.ts'
import type { usePaperDraft } from './usePaperDraft.ts'

type Given = {
  paper: ReturnType<typeof usePaperDraft>
  set: QuestionSet | undefined
  day: string
  lines: readonly SheetLine[]
}

/** Rows that would be sent now, and those that lack something. */
export function useSendPaper({ paper, set, day, lines }: Given) {
  const client = useQueryClient()
  const { waiting } = useOutbox()
  const [sending, setSending] = useState<{ done: number; all: number }>()
  const [problem, setProblem] = useState<ApiProblem>()
  const [strict, setStrict] = useState(false)
  const { draft } = paper
  const now = new Date().toISOString()
  const touched = lines.flatMap(({ due }) => {
    const key = doorKey(due)
    const row = draft?.rows[key]
    return draft && set && isTouched(row) && row.state !== 'sent'
      ? [{ key, due, row, problems: row.state === 'unsure' ? [] : problemsOf(set, day, draft, row, now) }]
      : []
  })
  const bad = touched.filter(({ problems }) => problems.length > 0)
  const good = touched.filter(({ problems, row }) => problems.length === 0 && row.state !== 'refused')

  const send = async () => {
    if (!draft || sending) return
    setStrict(bad.length > 0)
    if (good.length === 0) return
    setProblem(undefined)
    const messages = good.map(
      ({ key, due, row }): Message => ({ key, id: row.id ?? uuidv7(), ...commandOf(due, draft, row) }),
    )
    // From here on an answer may be lost: each row keeps its id, on the disk too, so that again is the same act.
    paper.mark(new Map(messages.map(({ key, id }): [string, Partial<PaperRow>] => [key, { id, state: 'unsure' }])))
    await paper.keep()
    let done = 0
    setSending({ done, all: messages.length })
    const failure = await sendPaper(messages, waiting.length, (told) => {
      done += told.size
      paper.mark(told)
      setSending({ done, all: messages.length })
    })
    if (failure && !failure.passing) {
      // Refused as a whole: nothing was done, so nothing is uncertain.
      const left = messages.filter(({ key }) => paper.current()?.rows[key]?.state === 'unsure')
      paper.mark(new Map(left.map(({ key }): [string, Partial<PaperRow>] => [key, { state: 'draft' }])))
    }
    await paper.keep()
    setProblem(failure)
    setSending(undefined)
    void invalidate(client, ['rosters/record-contact'])
  }
  return { send, sending, problem, touched, bad, good, strict }
}
