import type { CallCard } from '@kapok/contract/calling/schema'
import { useText } from '../../i18n/index.ts'
import { callsText } from '../../i18n/messages/calls.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import { Action } from '../../ui/Action.tsx'
import { Card } from '../../ui/Card.tsx'
import type { Calls } from './useCalls.ts'

/** The telephone is used up for this name: what comes next by the ladder, with one key. */
export function BeyondView({ card, calls }: { card: CallCard; calls: Calls }) {
  const t = useText(callsText)
  const f = useFormat()
  const told = calls.last?.told.step
  const step = card.roster.ladder.steps.find(({ code }) => code === told?.code)
  const to = step?.action === 'department' || step?.action === 'community' ? (step.department ?? step.label) : null
  const dueAt = told?.dueAt ?? new Date(Date.now() + 4 * 3_600_000).toISOString()
  const key = { listingId: card.listingId, day: card.day, slot: card.slot }
  return (
    <Card title={t.beyond.title} sub={card.door.name}>
      <div className="cd-start">
        <b>{step ? t.beyond.step(f.pick(step.label)) : t.beyond.none}</b>
        {step && to === null && <p className="k-muted">{t.beyond.door}</p>}
        <div className="cd-row">
          {to !== null && (
            <Action
              label={t.beyond.hand(f.pick(to))}
              tone="primary"
              keys="enter"
              onClick={() => void calls.handOn(key, f.pick(to), dueAt, true)}
            />
          )}
          <Action
            label={to === null ? t.beyond.next : t.beyond.stay}
            tone={to === null ? 'primary' : 'plain'}
            keys={to === null ? 'enter' : 'n'}
            onClick={() => void calls.next()}
          />
        </div>
      </div>
    </Card>
  )
}
