import { memo } from 'react'
import { useText } from '../../../i18n/index.ts'
import { contactText } from '../../../i18n/messages/contact.ts'
import { myDayText } from '../../../i18n/messages/my-day.ts'
import { useFormat } from '../../../i18n/useFormat.ts'
import type { DoorKey, LocalDoor } from '../../../offline/index.ts'
import { CallButton } from '../../../ui/CallButton.tsx'
import { ListRow } from '../../../ui/ListRow.tsx'
import { StatusTag } from '../../../ui/StatusTag.tsx'
import { Tag } from '../../../ui/Tag.tsx'
import { lineOf, type RowTag, settledLine, tagOf } from './doorLine.ts'
import { firstDial } from './firstDial.ts'
import { KnockButton } from './KnockButton.tsx'

export type DoorRowProps = {
  door: LocalDoor
  now: string
  /** How many windows a day its roster has. */
  windows: number
  /** Under the door number: where the heading does not say it. */
  place: boolean
  chosen: boolean
  onOpen: (key: DoorKey) => void
  onCall: (key: DoorKey, phoneId: string | null) => void
  onKnock: (key: DoorKey) => void
}

const tagElement = (tag: RowTag | null) => {
  if (!tag) return undefined
  return 'status' in tag ? <StatusTag {...tag} /> : <Tag tone={tag.tone}>{tag.label}</Tag>
}

/** One door of the day: number, who, the one line that matters, and the call at the thumb. */
export const DoorRow = memo(function DoorRow(props: DoorRowProps) {
  const { door, now, windows, place, chosen, onOpen, onCall, onKnock } = props
  const t = useText(myDayText)
  const c = useText(contactText)
  const f = useFormat()
  const { key, address, name, age, subject, members } = door
  const dial = firstDial(door)
  const settled = door.status === 'reached' || door.status === 'duplicate'
  const unit = address.unit && t.group.unit(address.unit)
  return (
    <div className="md-row" data-chosen={chosen || undefined} data-door={key} data-settled={settled || undefined}>
      <ListRow
        lead={address.room || '—'}
        leadNote={
          place
            ? [address.building && f.building(address.building), unit].filter(Boolean).join(' ') || undefined
            : undefined
        }
        title={name}
        titleNote={subject === 'household' ? t.people(members) : age === null ? undefined : String(age)}
        note={[
          door.local.waiting > 0 && t.line.unsent,
          settled ? settledLine(door, { t, c, f }) : lineOf(door, { t, c, f }, windows),
        ]
          .filter(Boolean)
          .join(' · ')}
        tag={
          tagElement(tagOf(door, { t, c, f }, now)) ??
          (settled ? (
            <StatusTag status="reached" label={door.lastAt ? f.time(door.lastAt) : c.status[door.status]} />
          ) : undefined)
        }
        end={
          settled ? undefined : dial ? (
            <CallButton
              label={t.callTo(name, dial.masked)}
              number={dial.number}
              onCall={() => onCall(key, dial.phoneId)}
            />
          ) : (
            <KnockButton label={t.knockAt(name)} onKnock={() => onKnock(key)} />
          )
        }
        onOpen={() => onOpen(key)}
      />
    </div>
  )
})
