import type { PastContact } from '@kapok/contract/rosters/schema'
import { api } from '../../../api/index.ts'
import { useWorkplace } from '../../../app/useWorkplace.ts'
import { dayOf, useText } from '../../../i18n/index.ts'
import { contactText } from '../../../i18n/messages/contact.ts'
import { myDayText } from '../../../i18n/messages/my-day.ts'
import { useFormat } from '../../../i18n/useFormat.ts'
import { type LocalDoor, type RosterOfDay, toldOf, useOutbox } from '../../../offline/index.ts'
import { StatusTag } from '../../../ui/StatusTag.tsx'
import { Tag } from '../../../ui/Tag.tsx'
import { useDialWords } from '../../people/useDialWords.ts'
import { answerText } from '../contact/answerText.ts'
import { Told } from './Told.tsx'
import { useTakeBack } from './useTakeBack.ts'

const isToday = (at: string) => dayOf(at) === dayOf(Date.now())

/** The last contacts, those recorded here and not yet sent included. */
export function PastContacts({ door, roster }: { door: LocalDoor; roster: RosterOfDay | undefined }) {
  const t = useText(myDayText)
  const c = useText(contactText)
  const f = useFormat()
  const { who } = useDialWords()
  const { me, may } = useWorkplace()
  const { waiting, sent } = useOutbox()
  const { pending, takeBack } = useTakeBack()
  if (door.recent.length === 0) return <p className="k-muted">{t.door.noRecent}</p>
  const answers = (past: PastContact) =>
    (roster?.questionSet.questions ?? []).flatMap((question) => {
      const answer = past.answers[question.code]
      return answer === undefined ? [] : [`${f.pick(question.label)} ${answerText(question, answer, c, f.pick)}`]
    })
  return (
    <ul className="md-past">
      {door.recent.map((past) => {
        const { id, at, by, method, outcome, note, dialled, flags, clockSkew, paper, reversed } = past
        const told = toldOf(sent.find((item) => item.id === id))
        const skew = clockSkew ?? told?.clockSkew ?? null
        return (
          <li key={id} data-reversed={reversed || undefined}>
            <small>
              {[t.door.past(f.ago(at), by, c.method[method]), dialled && `${who(dialled)} ${dialled.masked}`]
                .filter(Boolean)
                .join(' · ')}
            </small>
            <p>{[outcome === 'reached' && note ? null : c.outcome[outcome], note].filter(Boolean).join(' · ')}</p>
            {answers(past).length > 0 && <p className="md-answers">{answers(past).join(' · ')}</p>}
            {!reversed && told && <Told told={told} />}
            <div className="md-tags">
              {!reversed &&
                flags.map(({ code, label }) => <StatusTag key={code} status="flagged" label={f.pick(label)} />)}
              {waiting.some((item) => item.id === id) && <Tag tone="warn">{t.door.unsent}</Tag>}
              {reversed && <Tag>{pending.includes(id) ? t.line.taken : t.door.reversed}</Tag>}
              {paper && <Tag>{t.door.paper}</Tag>}
              {skew !== null && <Tag tone="warn">{t.door.clock(f.span(Math.abs(skew) * 1000))}</Tag>}
              {!reversed && by === me.name && isToday(at) && may(api.rosters.reverseContact) && (
                <button type="button" className="k-bare md-undo" onClick={() => void takeBack(door.key, id)}>
                  {t.door.undo}
                </button>
              )}
            </div>
          </li>
        )
      })}
    </ul>
  )
}
