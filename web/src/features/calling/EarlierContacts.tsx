import type { CallCard } from '@kapok/contract/calling/schema'
import { useText } from '../../i18n/index.ts'
import { callsText } from '../../i18n/messages/calls.ts'
import { contactText } from '../../i18n/messages/contact.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import { Card } from '../../ui/Card.tsx'
import { StatusTag } from '../../ui/StatusTag.tsx'
import { Tag } from '../../ui/Tag.tsx'
import { useDialWords } from '../people/useDialWords.ts'
import { answerText } from '../rosters/contact/answerText.ts'

/** Every attempt there was, the latest first. */
export function EarlierContacts({ card }: { card: CallCard }) {
  const t = useText(callsText)
  const c = useText(contactText)
  const f = useFormat()
  const { who } = useDialWords()
  const { questions } = card.roster.questionSet
  return (
    <Card title={t.log.title}>
      {card.log.length === 0 && <p className="k-muted">{t.log.none}</p>}
      <ul className="cd-log">
        {card.log.map(({ id, at, by, method, outcome, note, dialled, answers, flags, reversed }) => (
          <li key={id} data-reversed={reversed || undefined}>
            <small>{t.log.line(f.dateTime(at), by, c.method[method])}</small>
            <span>
              {[c.outcome[outcome], dialled && `${who(dialled)} ${dialled.masked}`, note].filter(Boolean).join(' · ')}
              {reversed && <Tag>{t.log.reversed}</Tag>}
              {!reversed &&
                flags.map(({ code, label }) => <StatusTag key={code} status="flagged" label={f.pick(label)} />)}
            </span>
            {Object.keys(answers).length > 0 && (
              <small>
                {questions
                  .flatMap((question) => {
                    const answer = answers[question.code]
                    return answer === undefined
                      ? []
                      : [`${f.pick(question.label)} ${answerText(question, answer, c, f.pick)}`]
                  })
                  .join(' · ')}
              </small>
            )}
          </li>
        ))}
      </ul>
    </Card>
  )
}
