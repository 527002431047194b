import type { Question, QuestionSet } from '@kapok/contract/playbooks/schema'
import { checkAnswers } from '@kapok/contract/rosters/answers'
import { keptAnswers, visibleQuestions } from '@kapok/contract/rosters/questions'
import type { Answer } from '@kapok/contract/rosters/schema'
import { memo, useState } from 'react'
import { useText } from '../../../i18n/index.ts'
import { contactText } from '../../../i18n/messages/contact.ts'
import { paperText } from '../../../i18n/messages/my-day.paper.ts'
import { doorKey } from '../../../offline/index.ts'
import { QuestionList } from '../contact/QuestionList.tsx'
import type { SheetLine } from '../print/numbered.ts'
import { outcomeOf } from '../print/paperOutcomes.ts'
import { AnswerCell } from './AnswerCell.tsx'
import { emptyRow, type PaperRow, type RowProblem } from './paperDraft.ts'
import { RowState } from './RowState.tsx'

export type PaperLineProps = {
  line: SheetLine
  row: PaperRow | undefined
  set: QuestionSet
  questions: readonly Question[]
  /** The sheet's own time, used where the row has none. */
  time: string
  /** Shown once somebody has tried to save. */
  problems: readonly RowProblem[] | undefined
  onEdit: (key: string, part: Partial<PaperRow>) => void
  onDone: (from: HTMLElement) => void
}

/** One row of the written sheet. */
export const PaperLine = memo(function PaperLine(props: PaperLineProps) {
  const { line, row = emptyRow, set, questions, time, problems = [], onEdit, onDone } = props
  const { number, due } = line
  const t = useText(paperText)
  const c = useText(contactText)
  const [current, setCurrent] = useState<string | null>(null)
  const key = doorKey(due)
  const outcome = outcomeOf(row.digit)
  const reached = outcome === 'reached' || outcome === 'trouble'
  const fixed = row.state === 'unsure' || row.state === 'sent'
  const wrong = (field: RowProblem['field']) =>
    problems.some((each) => each.field === field) ? { 'aria-invalid': true as const } : {}
  const give = (code: string, answer: Answer | undefined) => {
    const { [code]: _, ...others } = row.answers
    onEdit(key, { answers: keptAnswers(set, answer === undefined ? others : { ...others, [code]: answer }) })
  }
  const found = checkAnswers(set, row.answers)
  // Asked only because of an answer: there is no column for it, so it stands under the row.
  const further = reached
    ? visibleQuestions(set, row.answers).filter(
        ({ required, code }) => required && !questions.some((each) => each.code === code),
      )
    : []
  const named = (what: string) => t.entry.of(due.name, what)
  const words = outcome && (outcome === 'trouble' ? t.trouble : c.outcome[outcome])
  return (
    <>
      <tr data-state={row.state} data-bad={problems.length > 0 || undefined}>
        <td>{number}</td>
        <th scope="row">{[due.address.unit, due.address.room].filter(Boolean).join('-') || '—'}</th>
        <td>{due.name}</td>
        <td className="pp-outcome">
          <input
            data-cell="digit"
            className="k-input"
            inputMode="numeric"
            autoComplete="off"
            maxLength={1}
            disabled={fixed}
            aria-label={named(t.entry.head.outcome)}
            {...wrong('digit')}
            value={row.digit}
            onChange={({ currentTarget }) => {
              const digit = currentTarget.value.replace(/[^1-8]/g, '')
              onEdit(key, { digit })
              if (digit) queueMicrotask(() => requestAnimationFrame(() => onDone(currentTarget)))
            }}
          />
          {words && <span>{words}</span>}
        </td>
        {questions.map((question) => (
          <td key={question.code}>
            <AnswerCell
              question={question}
              name={due.name}
              value={row.answers[question.code]}
              disabled={fixed || !reached}
              needed={question.required}
              invalid={problems.length > 0 && reached && found.some((each) => each.question === question.code)}
              onChange={(answer) => give(question.code, answer)}
              onDone={onDone}
            />
          </td>
        ))}
        <td className="pp-note">
          {outcome === 'put_off' && (
            <input
              data-cell="putOff"
              data-needed
              className="k-input pp-time"
              placeholder={t.entry.putOffTo}
              disabled={fixed}
              aria-label={named(t.entry.putOffTo)}
              {...wrong('putOff')}
              value={row.putOff}
              onChange={({ currentTarget }) => onEdit(key, { putOff: currentTarget.value })}
            />
          )}
          <input
            data-cell="note"
            data-needed={outcome === 'trouble' || undefined}
            className="k-input"
            maxLength={2000}
            disabled={fixed}
            aria-label={named(t.entry.head.note)}
            {...wrong('note')}
            value={row.note}
            onChange={({ currentTarget }) => onEdit(key, { note: currentTarget.value })}
          />
        </td>
        <td>
          <input
            data-cell="time"
            className="k-input pp-time"
            placeholder={time}
            disabled={fixed}
            aria-label={named(t.entry.head.time)}
            {...wrong('time')}
            value={row.time}
            onChange={({ currentTarget }) => onEdit(key, { time: currentTarget.value })}
          />
        </td>
        <td className="pp-state">
          <RowState row={row} due={due} problems={problems} />
        </td>
      </tr>
      {further.length > 0 && !fixed && (
        <tr className="pp-further">
          <td colSpan={7 + questions.length}>
            <QuestionList
              set={set}
              questions={further}
              answers={row.answers}
              onAnswers={(answers) => onEdit(key, { answers })}
              last={{}}
              problems={problems.length > 0 ? found : []}
              current={current}
              onCurrent={setCurrent}
            />
          </td>
        </tr>
      )}
    </>
  )
})
