import type { Question } from '@kapok/contract/playbooks/schema'
import { isAnswered } from '@kapok/contract/rosters/questions'
import type { Answers } from '@kapok/contract/rosters/schema'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { usePick, useText } from '../../../i18n/index.ts'
import { contactText } from '../../../i18n/messages/contact.ts'
import { Chip } from '../../../ui/Chip.tsx'
import { usePhone } from '../../../ui/usePhone.ts'
import { useShortcuts } from '../../../ui/useShortcuts.ts'
import { isTouched } from './draft.ts'
import { FlagsNow } from './FlagsNow.tsx'
import type { PartProps } from './partProps.ts'
import { QuestionList, shownQuestions } from './QuestionList.tsx'
import { SameAsLast } from './SameAsLast.tsx'

type QuestionPartProps = PartProps & {
  /** Questions that are answered elsewhere on the screen. */
  without?: ReadonlySet<string> | undefined
  /** Enter, once nothing is missing (desk). */
  onEnter: () => void
}

/** Needed questions stand open; the others are a chip each on the phone, and all in sight on the desk. */
export function QuestionPart({ roster, recent = [], state, without, onEnter }: QuestionPartProps) {
  const t = useText(contactText)
  const pick = usePick()
  const phone = usePhone()
  const { questionSet } = roster
  const { draft, change, missing, problems, flags } = state
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set())
  const [current, setCurrent] = useState<string | null>(() => (phone ? null : (missing[0]?.question ?? null)))
  const all = shownQuestions(questionSet, draft.answers, !phone, opened)
  // What was missing once stays, or it would go away under the thumb with its first answer.
  const needed = useRef(new Set<string>())
  for (const { question } of missing) needed.current.add(question)
  const wanted = ({ code }: Question) => !without?.has(code) || needed.current.has(code)
  const shown = all.shown.filter(wanted)
  const folded = all.folded.filter(wanted)
  const place = useRef<HTMLDivElement>(null)
  const last: Answers = recent.find(({ outcome, reversed }) => outcome === 'reached' && !reversed)?.answers ?? {}

  const firstProblem = problems[0]?.question
  useEffect(() => {
    if (!firstProblem) return
    place.current?.querySelector(`[data-question="${firstProblem}"]`)?.scrollIntoView({ block: 'center' })
  }, [firstProblem])

  const enter = () => {
    if (missing[0]) setCurrent(missing[0].question)
    if (missing.length > 0 || isTouched(draft)) onEnter()
  }
  useShortcuts([{ keys: 'enter', label: t.save, run: enter, disabled: phone }])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || !(event.target instanceof HTMLInputElement)) return
    event.preventDefault()
    event.stopPropagation()
    if (!phone) enter()
    else event.target.blur()
  }
  return (
    <div className="rs-part" ref={place} onKeyDown={onKeyDown}>
      <QuestionList
        set={questionSet}
        questions={shown}
        answers={draft.answers}
        onAnswers={(answers) => change({ answers })}
        last={last}
        problems={problems}
        current={current}
        onCurrent={setCurrent}
        underNeeded={
          <SameAsLast
            set={questionSet}
            answers={draft.answers}
            last={last}
            onAnswers={(answers) => {
              change({ answers })
              setCurrent(null)
            }}
          />
        }
      />
      <FlagsNow flags={flags} />
      {folded.length > 0 && (
        <div className="rs-chips" role="group" aria-label={t.questions}>
          {folded.map(({ code, label }) => (
            <Chip key={code} icon="plus" onClick={() => setOpened(new Set([...opened, code]))}>
              {pick(label)}
            </Chip>
          ))}
        </div>
      )}
      {missing.length > 0 && shown.some(({ code }) => isAnswered(draft.answers[code])) && (
        <span className="k-unseen" role="status">
          {t.missing(missing.length)}
        </span>
      )}
    </div>
  )
}
