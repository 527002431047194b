import type { FollowUp } from '@kapok/contract/rosters/schema'
import { useState } from 'react'
import { api, type OutputOf } from '../../../api/index.ts'
import { useWorkplace } from '../../../app/useWorkplace.ts'
import { useText } from '../../../i18n/index.ts'
import { myDayText } from '../../../i18n/messages/my-day.ts'
import { useFormat } from '../../../i18n/useFormat.ts'
import { enqueue, type LocalDoor, useOutbox } from '../../../offline/index.ts'
import { Action } from '../../../ui/Action.tsx'
import { Card } from '../../../ui/Card.tsx'
import { Tag } from '../../../ui/Tag.tsx'
import { Failure } from '../contact/Failure.tsx'

type Listing = OutputOf<typeof api.rosters.getListing>
type PromisesProps = { door: LocalDoor; listing: Listing | undefined }
type Queued = { followUp?: { id: string; what: string; day: string } | undefined } | undefined
type Promised = Pick<FollowUp, 'id' | 'what' | 'day'>

/** What was promised for later: known from the network, or made here and not yet sent. */
function useLater(door: LocalDoor, listing: Listing | undefined): Promised[] {
  const { waiting } = useOutbox()
  const here = new Set(door.followUps.map(({ id }) => id))
  const open = listing?.followUps.filter(({ state, day }) => state === 'open' && day > door.day) ?? []
  const queued = waiting
    .filter((item) => item.door === door.key)
    .flatMap(({ input }) => (input as Queued)?.followUp ?? [])
  const known = new Set([...here, ...open.map(({ id }) => id)])
  return [...open.filter(({ id }) => !here.has(id)), ...queued.filter(({ id }) => !known.has(id))]
}

/** What was promised at this door and is still owed, network or not; and whom it was handed on to. */
export function Promises({ door, listing }: PromisesProps) {
  const t = useText(myDayText)
  const f = useFormat()
  const { may } = useWorkplace()
  const { waiting } = useOutbox()
  const [failure, setFailure] = useState<Error>()
  const later = useLater(door, listing)
  const handedOn = listing?.handOns.filter(({ answer }) => answer === null) ?? []
  if (door.followUps.length + later.length + handedOn.length === 0) return null
  const unsent = new Set(waiting.flatMap(({ input }) => (input as Queued)?.followUp?.id ?? []))
  const settle = (followUpId: string, state: 'done' | 'dropped', note: string) => {
    setFailure(undefined)
    enqueue(api.rosters.settleFollowUp, { followUpId, state, note }, door.key).catch((error: unknown) =>
      setFailure(error instanceof Error ? error : new Error(String(error))),
    )
  }
  return (
    <Card title={t.door.followUps}>
      <ul className="md-promises">
        {[...door.followUps, ...later].map(({ id, what, day }) => (
          <li key={id}>
            <span>
              {what} <small>{t.door.due(f.date(day))}</small> {unsent.has(id) && <Tag tone="warn">{t.line.unsent}</Tag>}
            </span>
            {may(api.rosters.settleFollowUp) && (
              <span className="md-promise-acts">
                <Action label={t.door.followUpDone} onClick={() => settle(id, 'done', t.door.followUpDone)} />
                <Action label={t.door.followUpDrop} onClick={() => settle(id, 'dropped', t.door.dropReason)} />
              </span>
            )}
          </li>
        ))}
        {handedOn.map(({ id, to, dueAt }) => (
          <li key={id}>
            <span>
              {t.door.handOn(to)} <small>{t.door.handOnDue(f.dateTime(dueAt))}</small>
            </span>
          </li>
        ))}
      </ul>
      <Failure failure={failure} />
    </Card>
  )
}
