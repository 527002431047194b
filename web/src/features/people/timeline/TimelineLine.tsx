import { coverageOf } from '@kapok/contract/rosters/status'
import type { PersonEvent } from '@kapok/contract/rosters/timeline'
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

/** A contact has a status; what else happened has none. */
const statusOf = (event: PersonEvent) => {
  if (event.type !== 'contact') return undefined
  return event.flags.length > 0 ? ('flagged' as const) : marks[coverageOf(event.outcome)]
}

/** One line of somebody's timeline. It opens what it tells of: a contact its door, a change what the journal knows. */
export function TimelineLine({ event, onOpen }: { event: PersonEvent; onOpen: () => void }) {
  const { title, about, note, text } = useEventWords()
  const f = useFormat()
  const words = title(event)
  const status = statusOf(event)
  const small = about(event)
  const more = note(event)
  const reversed = event.type === 'contact' ? event.reversed : null
  const href =
    event.type === 'change' || event.rosterName === null
      ? undefined
      : `/rosters/${event.rosterId}?door=${event.listingId}`
  return (
    <li data-reversed={reversed !== null || undefined} data-kind={event.type}>
      {/* a line that nobody signed holds from the beginning of its day: no hour is known */}
      <time dateTime={event.at}>{event.type === 'listed' && event.by === null ? '' : f.time(event.at)}</time>
      <span className="k-person-line-mark" data-status={status}>
        {status === 'reached' || status === 'tried' || status === 'flagged' ? (
          <StatusMark status={status} />
        ) : (
          <i aria-hidden />
        )}
      </span>
      <div>
        <p>
          {href !== undefined ? (
            <Link href={href} className="k-person-line-open">
              {words}
            </Link>
          ) : event.type === 'change' ? (
            <button type="button" className="k-bare k-person-line-open" aria-haspopup="dialog" onClick={onOpen}>
              {words}
            </button>
          ) : (
            <b>{words}</b>
          )}{' '}
          {small !== '' && <small>{small}</small>}{' '}
          {event.by !== null && (
            <small className="k-nowrap">
              {small !== '' && '· '}
              {text.by(event.by)}
            </small>
          )}
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
        {more !== '' && <p className="k-person-line-note">{more}</p>}
        {reversed && (
          <p className="k-person-line-reversed">
            {reversed.reason === null ? text.reversedBare : text.reversed(reversed.reason)}
          </p>
        )}
      </div>
    </li>
  )
}
