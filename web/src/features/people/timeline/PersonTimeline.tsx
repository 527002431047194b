import type { PersonCard } from '@kapok/contract/people/schema'
import type { PersonEvent } from '@kapok/contract/rosters/timeline'
import { Fragment, useState } from 'react'
import { api, usePagesOf } from '../../../api/index.ts'
import { Problem } from '../../../app/Problem.tsx'
import { useWorkplace } from '../../../app/useWorkplace.ts'
import { dayOf, useFormat, useText } from '../../../i18n/index.ts'
import { peopleText } from '../../../i18n/messages/people.ts'
import { Action } from '../../../ui/Action.tsx'
import { Card } from '../../../ui/Card.tsx'
import { Segmented } from '../../../ui/Segmented.tsx'
import { Waiting } from '../../../ui/Waiting.tsx'
import { ChangeSheet } from './ChangeSheet.tsx'
import { TimelineLine } from './TimelineLine.tsx'
import './timeline.css'

type Way = 'all' | 'done' | 'record'
const LIMIT = 20

const byDay = (events: readonly PersonEvent[]): [string, PersonEvent[]][] => [
  ...Map.groupBy(events, ({ at }) => dayOf(at)),
]

/** What was done for somebody and with their record, newest first, day by day. */
export function PersonTimeline({ person }: { person: PersonCard }) {
  const personId = person.id
  const t = useText(peopleText).timeline
  const f = useFormat()
  const { may } = useWorkplace()
  const [show, setShow] = useState<Way>('all')
  const [open, setOpen] = useState<string>()
  const mayRead = may(api.rosters.personTimeline)
  const pages = usePagesOf(api.rosters.personTimeline, mayRead ? { personId, show, limit: LIMIT } : null)
  if (!mayRead) return null
  const opened = pages.items.find((event) => event.id === open)
  const empty = { all: t.none, done: t.noneDone, record: t.noneRecord }[show]
  return (
    <Card
      title={t.title}
      tools={
        <Segmented<Way>
          label={t.ways_label}
          value={show}
          onChange={setShow}
          options={(['all', 'done', 'record'] as const).map((value) => ({ value, label: t.ways[value] }))}
        />
      }
    >
      {pages.error && pages.items.length === 0 && (
        <Problem problem={pages.error} onRetry={() => void pages.refetch()} />
      )}
      {pages.isPending && !pages.error && <Waiting rows={5} />}
      {pages.data && pages.items.length === 0 && <p className="k-muted">{empty}</p>}
      <div className="k-person-line">
        {byDay(pages.items).map(([day, events]) => (
          <Fragment key={day}>
            <h3>{f.day(day)}</h3>
            <ol>
              {events.map((event) => (
                <TimelineLine key={`${event.type} ${event.id}`} event={event} onOpen={() => setOpen(event.id)} />
              ))}
            </ol>
          </Fragment>
        ))}
      </div>
      {pages.hasNextPage && (
        <Action wide label={t.more} busy={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()} />
      )}
      {pages.error && pages.items.length > 0 && (
        <Problem problem={pages.error} onRetry={() => void pages.fetchNextPage()} />
      )}
      {opened?.type === 'change' && (
        <ChangeSheet
          event={opened}
          undoable={
            opened.change === 'merged' &&
            person.may.keep &&
            person.merges.some(({ mergeId }) => mergeId === opened.commandId)
          }
          onClose={() => setOpen(undefined)}
        />
      )}
    </Card>
  )
}
