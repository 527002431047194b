import type { BeyondPhone, CallPromise, DeskState } from '@kapok/contract/calling/schema'
import { millis } from '@kapok/contract/common/time'
import { api } from '../../api/index.ts'
import { useWorkplace } from '../../app/useWorkplace.ts'
import { formatNumber, useText } from '../../i18n/index.ts'
import { callsText } from '../../i18n/messages/calls.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import { Action } from '../../ui/Action.tsx'
import { Callout } from '../../ui/Callout.tsx'
import { Card } from '../../ui/Card.tsx'
import { StatusTag } from '../../ui/StatusTag.tsx'
import type { Calls } from './useCalls.ts'

/** What is agreed, what is beyond the telephone, and how many stand on which step. */
export function DeskSide({ desk, calls }: { desk: DeskState; calls: Calls }) {
  const t = useText(callsText)
  const overdue = desk.promises.filter(({ isOverdue }) => isOverdue).length
  const held = calls.card && calls.phase === 'calling' ? calls.card.listingId : undefined
  return (
    <>
      {overdue > 0 && (
        <Callout tone="danger" title={t.promises.overdue(overdue)}>
          {t.promises.overdueHow}
        </Callout>
      )}
      <Card title={t.promises.title} flush>
        {desk.promises.length === 0 ? (
          <p className="k-muted cd-pad">{t.promises.none}</p>
        ) : (
          <ul className="cd-list">
            {desk.promises.map((one) => (
              <PromiseRow key={`${one.listingId}${one.at}`} promise={one} calls={calls} held={one.listingId === held} />
            ))}
          </ul>
        )}
      </Card>
      {desk.climbing.length > 0 && (
        <Card title={t.climbing} flush>
          <ul className="cd-list">
            {desk.climbing.map(({ action, names }) => (
              <li key={action}>
                <span>{t.actions[action]}</span>
                <b>{formatNumber(names)}</b>
              </li>
            ))}
          </ul>
        </Card>
      )}
      {desk.beyond.length > 0 && (
        <Card title={t.beyond.list} flush>
          <ul className="cd-list">
            {desk.beyond.map((one) => (
              <BeyondRow key={`${one.listingId}${one.day}${one.slot}`} one={one} calls={calls} />
            ))}
          </ul>
        </Card>
      )}
    </>
  )
}

function PromiseRow({ promise, calls, held }: { promise: CallPromise; calls: Calls; held: boolean }) {
  const t = useText(callsText)
  const f = useFormat()
  const whose = promise.isMine ? t.promises.mine : (promise.responsibleName ?? t.promises.nobody)
  return (
    <li data-overdue={promise.isOverdue || undefined}>
      <b>{f.time(promise.at)}</b>
      <span>
        {promise.name}
        <small>{[whose, promise.rosterName].join(' · ')}</small>
        {promise.isOverdue && (
          <StatusTag
            status="flagged"
            label={t.promises.late(f.span(Math.max(60_000, Date.now() - millis(promise.at))))}
          />
        )}
      </span>
      {!held && (promise.isMine || promise.responsibleId === null) && (
        <Action label={t.promises.call} onClick={() => void calls.take(promise)} />
      )}
    </li>
  )
}

function BeyondRow({ one, calls }: { one: BeyondPhone; calls: Calls }) {
  const t = useText(callsText)
  const f = useFormat()
  const { may } = useWorkplace()
  const { handTo, step } = one
  const dueAt = step?.dueAt ?? new Date(Date.now() + 4 * 3_600_000).toISOString()
  return (
    <li>
      <span>
        {one.name}
        <small>
          {[t.beyond.tries(one.attempts), step ? f.pick(step.label) : t.actions['none']].filter(Boolean).join(' · ')}
        </small>
      </span>
      {handTo !== null && may(api.rosters.handOn) && (
        <Action
          label={t.beyond.go}
          onClick={() =>
            void calls.handOn({ listingId: one.listingId, day: one.day, slot: one.slot }, f.pick(handTo), dueAt, false)
          }
        />
      )}
    </li>
  )
}
