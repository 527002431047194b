import type { RecordContact } from '@kapok/contract/rosters/schema'
import { useState } from 'react'
import { useText } from '../../../i18n/index.ts'
import { identityText } from '../../../i18n/messages/identity.ts'
import { useFormat } from '../../../i18n/useFormat.ts'
import { discard, type OutboxItem, sendAgain, useDoor } from '../../../offline/index.ts'
import { Action } from '../../../ui/Action.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { StatusTag } from '../../../ui/StatusTag.tsx'
import './unsent.css'

/** One record of the queue: whose door, what came of it, since when, and why it was sent back if it was. */
export function UnsentItem({ item }: { item: OutboxItem }) {
  const t = useText(identityText)
  const f = useFormat()
  const door = useDoor(item.door)
  const [asking, setAsking] = useState(false)
  const contact = item.name === 'rosters/record-contact'
  const outcome = contact ? (item.input as RecordContact | undefined)?.outcome : undefined
  const refused = item.state === 'refused'
  const kind = contact
    ? t.mine.records.contact
    : item.name.endsWith('note')
      ? t.mine.records.note
      : t.mine.records.other
  return (
    <li className="k-unsent">
      <div className="k-line" data-apart>
        <b>{door ? [door.name, f.door(door.address) || door.areaName].filter(Boolean).join(' · ') : kind}</b>
        <StatusTag status={refused ? 'flagged' : 'untried'} label={t.mine.states[item.state]} />
      </div>
      <small>{[outcome && t.mine.outcomes[outcome], t.mine.madeAt(f.ago(item.at))].filter(Boolean).join(' · ')}</small>
      {item.problem && <p>{item.problem.message}</p>}
      {refused && (
        <div className="k-line">
          <Action label={t.mine.again} onClick={() => void sendAgain(item)} />
          {item.door !== null && <Action label={t.mine.open} href={`/my-day/${encodeURIComponent(item.door)}`} />}
          <Action label={t.mine.discard} onClick={() => setAsking(true)} />
        </div>
      )}
      <Dialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={t.mine.discardTitle}
        footer={
          <>
            <Action label={t.mine.stay} onClick={() => setAsking(false)} />
            <Action label={t.mine.discard} tone="danger" onClick={() => void discard(item)} />
          </>
        }
      >
        {t.mine.discardNote}
      </Dialog>
    </li>
  )
}
