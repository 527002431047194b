import type { Question, QuestionSet } from '@kapok/contract/playbooks/schema'
import type { AnswerProblem } from '@kapok/contract/rosters/answers'
import { answerTo, holds, isAnswered, keptAnswers, visibleQuestions } from '@kapok/contract/rosters/questions'
import type { Answer, Answers } from '@kapok/contract/rosters/schema'
import { Fragment, type ReactNode, useRef } from 'react'
import { useText } from '../../../i18n/index.ts'
import { contactText } from '../../../i18n/messages/contact.ts'
import { ChoiceQuestion } from './ChoiceQuestion.tsx'
import { NumberQuestionField } from './NumberQuestionField.tsx'
import { problemText } from './problemText.ts'
import type { QuestionProps } from './questionProps.ts'
import { TextQuestion } from './TextQuestion.tsx'
import './resultSheet.css'

export type QuestionListProps = {
  set: QuestionSet
  /** Those of the visible questions that are shown now. */
  questions: readonly Question[]
  answers: Answers
  onAnswers: (answers: Answers) => void
  last: Answers
  problems: readonly AnswerProblem[]
  current: string | null
  onCurrent: (code: string | null) => void
  /** Stands under the last question that has to be answered. */
  underNeeded?: ReactNode
}

function QuestionField(props: QuestionProps) {
  const { question } = props
  switch (question.type) {
    case 'number':
      return <NumberQuestionField {...props} question={question} />
    case 'text':
    case 'date':
      return <TextQuestion {...props} question={question} />
    default:
      return <ChoiceQuestion {...props} question={question} />
  }
}

/** Questions one under the other; on the desk the keys answer the current one and go on to the next by themselves. */
export function QuestionList(props: QuestionListProps) {
  const { set, questions, answers, onAnswers, last, problems, current, onCurrent, underNeeded } = props
  const t = useText(contactText)
  const lastNeeded = questions.findLast(({ required }) => required)?.code
  const latest = useRef(answers)
  latest.current = answers
  const give = (code: string, answer: Answer | undefined) => {
    const { [code]: _, ...others } = latest.current
    latest.current = keptAnswers(set, answer === undefined ? others : { ...others, [code]: answer })
    onAnswers(latest.current)
  }
  // An answer may have brought a question with it, so what comes next is looked for among the answers just given.
  const goOn = (from: string) => {
    const now = visibleQuestions(set, latest.current)
    const at = now.findIndex(({ code }) => code === from)
    const next = [...now.slice(at + 1), ...now.slice(0, at)].find(
      ({ code, required, showIf }) =>
        !isAnswered(answerTo(latest.current, code)) &&
        (required || showIf !== undefined || questions.some((each) => each.code === code)),
    )
    if (document.activeElement instanceof HTMLInputElement) document.activeElement.blur()
    onCurrent(next?.code ?? null)
  }
  return (
    <div className="rs-questions">
      {questions.map((question) => {
        const { code } = question
        const found = problems.find((each) => each.question === code)
        return (
          <Fragment key={code}>
            <QuestionField
              question={question}
              value={answerTo(answers, code)}
              onChange={(answer) => give(code, answer)}
              onDone={() => goOn(code)}
              current={current === code}
              onCurrent={() => onCurrent(code)}
              problem={found && problemText(question, found.code, t.problem)}
              last={answerTo(last, code)}
              isDanger={(answer) =>
                set.flags.some(({ when }) => when.question === code && holds(when, { [code]: answer }))
              }
            />
            {code === lastNeeded && underNeeded}
          </Fragment>
        )
      })}
    </div>
  )
}

/** What is asked now: what must be answered, what was opened, and what has an answer already. */
export const shownQuestions = (set: QuestionSet, answers: Answers, all: boolean, opened: ReadonlySet<string>) => {
  const visible = visibleQuestions(set, answers)
  const shown = visible.filter(
    ({ code, required, showIf }) =>
      all || required || showIf !== undefined || opened.has(code) || isAnswered(answerTo(answers, code)),
  )
  return { shown, folded: visible.filter((question) => !shown.includes(question)) }
}
