import { api, useQueryOf } from '../../../api/index.ts'
import { useWorkplace } from '../../../app/useWorkplace.ts'
import { useFormat, useText } from '../../../i18n/index.ts'
import { peopleText } from '../../../i18n/messages/people.ts'
import { useEventWords } from './useEventWords.ts'
import './printedTimeline.css'

const LIMIT = 40

/** The latest of what was done for somebody and with their record, on paper. */
export function PrintedTimeline({ personId }: { personId: string }) {
  const t = useText(peopleText).printed
  const f = useFormat()
  const { title, about, note } = useEventWords()
  const { may } = useWorkplace()
  const query = useQueryOf(
    api.rosters.personTimeline,
    may(api.rosters.personTimeline) ? { personId, show: 'all', limit: LIMIT } : null,
  )
  const events = query.data?.items ?? []
  if (events.length === 0) return null
  return (
    <section className="k-printed-line">
      <h2>{t.lately}</h2>
      <table>
        <tbody>
          {events.map((event) => (
            <tr key={`${event.type} ${event.id}`}>
              <td>{f.dateTime(event.at)}</td>
              <td>
                {title(event)} {about(event) !== '' && <small>{about(event)}</small>}
                {note(event) !== '' && <p>{note(event)}</p>}
              </td>
              <td>{event.by}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {query.data?.next != null && <p>{t.more}</p>}
    </section>
  )
}
