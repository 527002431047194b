import type { Question } from '@kapok/contract/playbooks/schema'
import { usePick } from '../../../i18n/index.ts'

/** What is asked, and how to ask it. */
export function QuestionLabel({ id, htmlFor, question }: { id: string; htmlFor?: string; question: Question }) {
  const pick = usePick()
  const words = (
    <>
      {pick(question.label)}
      {question.required && (
        <i className="rs-must" aria-hidden>
          *
        </i>
      )}
    </>
  )
  return (
    <div className="rs-label">
      {htmlFor ? (
        <label id={id} htmlFor={htmlFor}>
          {words}
        </label>
      ) : (
        <b id={id}>{words}</b>
      )}
      {question.hint && <small>{pick(question.hint)}</small>}
    </div>
  )
}
