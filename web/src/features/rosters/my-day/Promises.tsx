import { api, type OutputOf, useCommand } from '../../../api/index.ts'
import { Problem } from '../../../app/Problem.tsx'
import { useWorkplace } from '../../../app/useWorkplace.ts'
import { useText } from '../../../i18n/index.ts'
import { myDayText } from '../../../i18n/messages/my-day.ts'
import { useFormat } from '../../../i18n/useFormat.ts'
import { type LocalDoor, useOutbox } from '../../../offline/index.ts'
import { Action } from '../../../ui/Action.tsx'
import { Card } from '../../../ui/Card.tsx'
import { Tag } from '../../../ui/Tag.tsx'

type Listing = OutputOf<typeof api.rosters.getListing>
type PromisesProps = { door: LocalDoor; listing: Listing | undefined; onChanged: () => void }
type Queued = { followUp?: { id: string; what: string; day: string } | undefined } | undefined

/** What was promised at this door and is still owed, those not yet sent included; and whom it was handed on to. */
export function Promises({ door, listing, onChanged }: PromisesProps) {
  const t = useText(myDayText)
  const f = useFormat()
  const { may } = useWorkplace()
  const { waiting } = useOutbox()
  const settle = useCommand(api.rosters.settleFollowUp, { onSuccess: onChanged })
  const open = listing?.followUps.filter(({ state }) => state === 'open') ?? []
  const queued = waiting
    .filter((item) => item.door === door.key)
    .flatMap(({ input }) => (input as Queued)?.followUp ?? [])
    .filter(({ id }) => !open.some((each) => each.id === id))
  const handedOn = listing?.handOns.filter(({ answer }) => answer === null) ?? []
  if (open.length + queued.length + handedOn.length === 0) return null
  return (
    <Card title={t.door.followUps}>
      <ul className="md-promises">
        {queued.map(({ id, what, day }) => (
          <li key={id}>
            <span>
              {what} <small>{f.date(day)}</small>
            </span>
            <Tag tone="warn">{t.line.unsent}</Tag>
          </li>
        ))}
        {open.map(({ id, what, day }) => (
          <li key={id}>
            <span>
              {what} <small>{f.date(day)}</small>
            </span>
            {may(api.rosters.settleFollowUp) && (
              <span className="md-promise-acts">
                <Action
                  label={t.door.followUpDone}
                  busy={settle.isPending}
                  onClick={() => settle.mutate({ followUpId: id, state: 'done', note: t.door.followUpDone })}
                />
                <Action
                  label={t.door.followUpDrop}
                  busy={settle.isPending}
                  onClick={() => settle.mutate({ followUpId: id, state: 'dropped', note: t.door.dropReason })}
                />
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
      {settle.error && <Problem problem={settle.error} />}
    </Card>
  )
}
