import type { DueRow, PastContact } from '@kapok/contract/rosters/schema'
import { isOpen } from '@kapok/contract/rosters/status'
import { dayOf, useFormat, useText } from '../../../../i18n/index.ts'
import { contactText } from '../../../../i18n/messages/contact.ts'
import { todayText } from '../../../../i18n/messages/today.ts'
import { Tag } from '../../../../ui/Tag.tsx'
import { Urgent } from '../../../../ui/Urgent.tsx'
import { DueTag } from '../due/DueTag.tsx'
import { useDueWords } from '../due/useDueWords.ts'

type DoorNowProps = { due: DueRow | null; contacts: readonly PastContact[]; now: number }

/** How they stand today: status, flags, what is owed, the step that is due. */
export function DoorNow({ due, contacts, now }: DoorNowProps) {
  const t = useText(todayText)
  const { reason, nextStep } = useText(contactText)
  const words = useDueWords(now)
  const f = useFormat()
  if (!due) return <p className="k-muted">{t.door.notToday}</p>
  const { text, urgent } = words.deadline(due)
  const open = isOpen(due.status)
  const late = due.step?.dueAt != null && Date.parse(due.step.dueAt) <= now
  // of two windows the card shows the one still open; what was flagged in the other must not be missed
  const earlier = contacts.find(({ at, flags, reversed }) => !reversed && flags.length > 0 && dayOf(at) === dayOf(now))
  const flagged = due.flags.length === 0 ? earlier : undefined
  return (
    <div className="k-door-now">
      <div className="k-line">
        <DueTag due={due} />
        {due.flags.map((flag) => (
          <Tag key={flag.code} tone={flag.severity === 'urgent' ? 'danger' : 'warn'}>
            {f.pick(flag.label)}
          </Tag>
        ))}
        {open && <span>{urgent ? <Urgent>{text}</Urgent> : text}</span>}
        {due.attempts > 0 && <small>{t.door.attempts(due.attempts)}</small>}
      </div>
      {flagged && (
        <div className="k-line">
          <small>{f.time(flagged.at)}</small>
          {flagged.flags.map((flag) => (
            <Tag key={flag.code} tone={flag.severity === 'urgent' ? 'danger' : 'warn'}>
              {f.pick(flag.label)}
            </Tag>
          ))}
        </div>
      )}
      {due.owedFrom !== null && (
        <p>
          {[
            t.door.owed(f.date(due.owedFrom), reason[due.owedReason ?? 'other']),
            due.owedNextStep && t.door.owedNext(nextStep[due.owedNextStep]),
            due.owedNote,
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      )}
      {open && due.attempts > 0 && (
        <p>
          <span className="k-muted">{t.door.step}</span>{' '}
          {due.step ? (
            <>
              <b>{f.pick(due.step.label)}</b>{' '}
              {due.step.dueAt &&
                (late ? (
                  <Urgent>{t.door.stepLate(f.time(due.step.dueAt))}</Urgent>
                ) : (
                  t.door.stepBy(f.time(due.step.dueAt))
                ))}
            </>
          ) : (
            <Urgent>{t.door.stepDone}</Urgent>
          )}
        </p>
      )}
      <small>{due.reachedAt ? t.door.lastReached(f.ago(due.reachedAt)) : t.door.never}</small>
    </div>
  )
}
