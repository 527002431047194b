import type { DeskState } from '@kapok/contract/calling/schema'
import { formatNumber, useText } from '../../i18n/index.ts'
import { callsText } from '../../i18n/messages/calls.ts'
import { Action } from '../../ui/Action.tsx'
import { Card } from '../../ui/Card.tsx'
import { LastRecorded } from './LastRecorded.tsx'
import type { Calls } from './useCalls.ts'

/** Nothing in hand: how many wait, and the one key that takes the next. */
export function StartView({ desk, calls }: { desk: DeskState; calls: Calls }) {
  const t = useText(callsText)
  const none = calls.phase === 'none'
  const text = desk.left === 0 ? t.start.done : none || desk.ready === 0 ? t.start.none : t.start.how
  return (
    <>
      <LastRecorded calls={calls} />
      <Card>
        <div className="cd-start">
          <b>{t.start.ready(formatNumber(none ? 0 : desk.ready))}</b>
          <p className="k-muted">{text}</p>
          <Action
            label={none ? t.start.again : t.start.next}
            tone="primary"
            keys="enter"
            busy={calls.phase === 'busy'}
            onClick={() => void calls.next()}
          />
        </div>
      </Card>
    </>
  )
}
