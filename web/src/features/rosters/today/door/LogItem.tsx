import type { QuestionSet } from '@kapok/contract/playbooks/schema'
import type { PastContact } from '@kapok/contract/rosters/schema'
import { coverageOf } from '@kapok/contract/rosters/status'
import { useFormat, useText } from '../../../../i18n/index.ts'
import { contactText } from '../../../../i18n/messages/contact.ts'
import { todayText } from '../../../../i18n/messages/today.ts'
import { StatusMark } from '../../../../ui/StatusMark.tsx'
import { Tag } from '../../../../ui/Tag.tsx'
import { useDialWords } from '../../../people/useDialWords.ts'
import { answerText } from '../../contact/answerText.ts'
import { LinkButton } from './LinkButton.tsx'

type LogItemProps = { contact: PastContact; questions: QuestionSet | undefined; onReverse: (() => void) | undefined }

/** Longer than this between the act and its arrival is worth saying: it waited on a phone. */
const WAITED = 15 * 60_000
const marks = {
  reached: 'reached',
  tried: 'tried',
  not_tried: 'untried',
  put_off: 'untried',
  excluded: 'none',
} as const

export function LogItem({ contact, questions, onReverse }: LogItemProps) {
  const t = useText(todayText)
  const words = useText(contactText)
  const f = useFormat()
  const { who } = useDialWords()
  const { at, recordedAt, by, method, outcome, note, dialled, flags, answers, clockSkew, paper, reversed } = contact
  const answered = (questions?.questions ?? []).flatMap((question) => {
    const answer = answers[question.code]
    return answer === undefined ? [] : [`${f.pick(question.label)} ${answerText(question, answer, words, f.pick)}`]
  })
  const remarks = [
    dialled ? `${who(dialled)} ${dialled.masked}` : '',
    paper ? t.door.paper : '',
    !paper && Date.parse(recordedAt) - Date.parse(at) > WAITED ? t.door.sentAt(f.time(recordedAt)) : '',
    clockSkew === null ? '' : t.door.clock(f.span(Math.abs(clockSkew) * 1000), clockSkew > 0),
  ].filter(Boolean)
  return (
    <li data-reversed={reversed || undefined}>
      <span className="k-door-log-mark">
        <StatusMark status={flags.length > 0 ? 'flagged' : marks[coverageOf(outcome)]} />
      </span>
      <div>
        <div className="k-line" data-apart>
          <span>
            <b>{words.outcome[outcome]}</b> <small>{t.door.by(by, words.method[method])}</small>
          </span>
          <small className="k-nowrap">{f.dateTime(at)}</small>
        </div>
        {flags.length > 0 && (
          <div className="k-line">
            {flags.map((flag) => (
              <Tag key={flag.code} tone={flag.severity === 'urgent' ? 'danger' : 'warn'}>
                {f.pick(flag.label)}
              </Tag>
            ))}
          </div>
        )}
        {note && <p>{note}</p>}
        {answered.length > 0 && <small>{answered.join(' · ')}</small>}
        {(remarks.length > 0 || reversed || onReverse) && (
          <div className="k-line" data-apart>
            <small>{[reversed ? t.door.reversed : '', ...remarks].filter(Boolean).join(' · ')}</small>
            {onReverse && (
              <LinkButton
                label={t.door.reverse}
                about={`${words.outcome[outcome]} ${f.dateTime(at)}`}
                onClick={onReverse}
              />
            )}
          </div>
        )}
      </div>
    </li>
  )
}
