import { useText } from '../../../i18n/index.ts'
import { contactText } from '../../../i18n/messages/contact.ts'
import { myDayText } from '../../../i18n/messages/my-day.ts'
import { useFormat } from '../../../i18n/useFormat.ts'
import type { LocalDoor } from '../../../offline/index.ts'
import { DoorTags } from './DoorTags.tsx'
import { whoText } from './whoText.ts'

/** Who and where, on the desk; on the phone the page's head says it. */
export function DoorHead({ door }: { door: LocalDoor }) {
  const t = useText(myDayText)
  const c = useText(contactText)
  const f = useFormat()
  return (
    <header className="md-side-head">
      <p className="k-muted">{f.door(door.address) || door.areaName}</p>
      <h2>
        {door.name} <small>{whoText(door, { t, c, f })}</small>
      </h2>
      <DoorTags door={door} />
    </header>
  )
}
