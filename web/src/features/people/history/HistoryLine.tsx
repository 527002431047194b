import type { PersonEvent } from '@kapok/contract/rosters/schema'
import { coverageOf } from '@kapok/contract/rosters/status'
import { useFormat } from '../../../i18n/index.ts'
import { Link } from '../../../ui/Link.tsx'
import { StatusMark } from '../../../ui/StatusMark.tsx'
import { Tag } from '../../../ui/Tag.tsx'
import { useEventWords } from './useEventWords.ts'

const marks = {
  reached: 'reached',
  tried: 'tried',
  not_tried: 'untried',
  put_off: 'untried',
  excluded: 'none',
} as const

function Mark({ event }: { event: PersonEvent }) {
  if (event.type !== 'contact') return <i aria-hidden />
  const { flags, outcome } = event
  return <StatusMark status={flags.length > 0 ? 'flagged' : marks[coverageOf(outcome)]} />
}

/** One line of somebody's history. It opens what it tells of: a contact its door, a change what the journal knows. */
export function HistoryLine({ event, onOpen }: { event: PersonEvent; onOpen: () => void }) {
  const { title, about, note, text } = useEventWords()
  const f = useFormat()
  const words = title(event)
  const small = about(event)
  const more = note(event)
  const reversed = event.type === 'contact' ? event.reversed : null
  const href =
    event.type === 'change' || event.rosterName === null
      ? undefined
      : `/rosters/${event.rosterId}?door=${event.listingId}`
  return (
    <li data-reversed={reversed !== null || undefined} data-kind={event.type}>
      <time dateTime={event.at}>{f.time(event.at)}</time>
      <span className="k-history-mark">
        <Mark event={event} />
      </span>
      <div>
        <p>
          {href !== undefined ? (
            <Link href={href} className="k-history-open">
              {words}
            </Link>
          ) : event.type === 'change' ? (
            <button type="button" className="k-bare k-history-open" aria-haspopup="dialog" onClick={onOpen}>
              {words}
            </button>
          ) : (
            <b>{words}</b>
          )}{' '}
          {small !== '' && <small>{small}</small>}
        </p>
        {event.type === 'contact' && event.flags.length > 0 && (
          <div className="k-line">
            {event.flags.map((flag) => (
              <Tag key={flag.code} tone={flag.severity === 'urgent' ? 'danger' : 'warn'}>
                {f.pick(flag.label)}
              </Tag>
            ))}
          </div>
        )}
        {more !== '' && <p className="k-history-note">{more}</p>}
        {reversed && (
          <p className="k-history-reversed">
            {reversed.reason === null ? text.reversedBare : text.reversed(reversed.reason)}
          </p>
        )}
      </div>
      {event.by !== null && <small className="k-history-by">{event.by}</small>}
    </li>
  )
}
