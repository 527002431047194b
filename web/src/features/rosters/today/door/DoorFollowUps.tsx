import type { FollowUp } from '@kapok/contract/rosters/schema'
import { useState } from 'react'
import { useFormat, useText } from '../../../../i18n/index.ts'
import { todayText } from '../../../../i18n/messages/today.ts'
import { Tag } from '../../../../ui/Tag.tsx'
import { DoorSection } from './DoorSection.tsx'
import { LinkButton } from './LinkButton.tsx'
import { SettleDialog } from './SettleDialog.tsx'

type DoorFollowUpsProps = { followUps: readonly FollowUp[]; maySettle: boolean }

const tones = { open: 'warn', done: 'good', dropped: 'plain' } as const

/** What was promised at that door, and whether it was kept. */
export function DoorFollowUps({ followUps, maySettle }: DoorFollowUpsProps) {
  const t = useText(todayText)
  const f = useFormat()
  const [settling, setSettling] = useState<{ followUp: FollowUp; state: 'done' | 'dropped' }>()
  if (followUps.length === 0) return null
  return (
    <DoorSection title={t.door.followUps}>
      <ul className="k-door-lines">
        {followUps.map((followUp) => (
          <li key={followUp.id}>
            <div className="k-line" data-apart>
              <b>{followUp.what}</b>
              <Tag tone={tones[followUp.state]}>{t.door.states[followUp.state]}</Tag>
            </div>
            <div className="k-line" data-apart>
              <small>{t.door.followUpBy(f.date(followUp.day), followUp.ownerName ?? t.door.nobody)}</small>
              {maySettle && followUp.state === 'open' && (
                <span className="k-line">
                  <LinkButton
                    label={t.door.done}
                    about={followUp.what}
                    onClick={() => setSettling({ followUp, state: 'done' })}
                  />
                  <LinkButton
                    label={t.door.drop}
                    about={followUp.what}
                    onClick={() => setSettling({ followUp, state: 'dropped' })}
                  />
                </span>
              )}
            </div>
          </li>
        ))}
      </ul>
      {settling && <SettleDialog {...settling} onClose={() => setSettling(undefined)} />}
    </DoorSection>
  )
}
