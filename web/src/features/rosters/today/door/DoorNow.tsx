import { isOpen } from '@kapok/contract/rosters/status'
import type { DueRow } from '@kapok/contract/rosters/schema'
import { useFormat, useText } from '../../../../i18n/index.ts'
import { contactText } from '../../../../i18n/messages/contact.ts'
import { todayText } from '../../../../i18n/messages/today.ts'
import { Tag } from '../../../../ui/Tag.tsx'
import { Urgent } from '../../../../ui/Urgent.tsx'
import { DueTag } from '../due/DueTag.tsx'
import { useDueWords } from '../due/useDueWords.ts'

/** How they stand today: status, flags, what is owed, the step that is due. */
export function DoorNow({ due, now }: { due: DueRow | null; now: number }) {
  const t = useText(todayText)
  const reasons = useText(contactText).reason
  const words = useDueWords(now)
  const f = useFormat()
  if (!due) return <p className="k-muted">{t.door.notToday}</p>
  const { text, urgent } = words.deadline(due)
  const open = isOpen(due.status)
  const late = due.step?.dueAt != null && Date.parse(due.step.dueAt) <= now
  const [reason = ''] = (due.owedReason ?? '').split(':')
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
      {due.owedFrom !== null && (
        <p>{t.door.owed(f.date(due.owedFrom), (reasons as Record<string, string>)[reason] ?? reasons.other)}</p>
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
