import type { Question, QuestionSet } from '@kapok/contract/playbooks/schema'
import { useFormat, useText } from '../../../i18n/index.ts'
import { contactText } from '../../../i18n/messages/contact.ts'
import { rostersText } from '../../../i18n/messages/rosters.ts'
import { Tag } from '../../../ui/Tag.tsx'
import './parts.css'

/** The questions of a contact with the answers one can give, and what raises a flag. */
export function QuestionPreview({ set }: { set: QuestionSet }) {
  const t = useText(rostersText).create.settings
  const words = useText(contactText)
  const f = useFormat()
  const answers = (question: Question): string => {
    switch (question.type) {
      case 'yes_no':
        return `${words.yes} / ${words.no}`
      case 'one_of':
      case 'several_of':
        return question.choices.map(({ label }) => f.pick(label)).join(' / ')
      case 'number':
        return `${question.least}–${question.most} ${f.pick(question.unit)}`
      default:
        return ''
    }
  }
  return (
    <ol className="k-questions">
      {set.questions.map((question) => {
        const flags = set.flags.filter(({ when }) => when.question === question.code)
        return (
          <li key={question.code} data-inner={question.showIf !== undefined || undefined}>
            <div>
              <b>{f.pick(question.label)}</b> {question.required && <small>{t.required}</small>}
              <small className="k-questions-answers">{answers(question)}</small>
            </div>
            {flags.length > 0 && (
              <span className="k-line">
                {flags.map((flag) => (
                  <Tag key={`${flag.code}${flag.severity}`} tone={flag.severity === 'urgent' ? 'danger' : 'warn'}>
                    {f.pick(flag.label)}
                  </Tag>
                ))}
              </span>
            )}
          </li>
        )
      })}
    </ol>
  )
}
