import { useText } from '../../../i18n/index.ts'
import { contactText } from '../../../i18n/messages/contact.ts'
import { myDayText } from '../../../i18n/messages/my-day.ts'
import { useFormat } from '../../../i18n/useFormat.ts'
import type { LocalDoor } from '../../../offline/index.ts'
import { ListRow } from '../../../ui/ListRow.tsx'
import { StatusTag } from '../../../ui/StatusTag.tsx'
import { SideSheet } from '../../../ui/sheet/SideSheet.tsx'

type SeveralLinesProps = { doors: readonly LocalDoor[]; onOpen: (door: LocalDoor) => void; onClose: () => void }

/** Several people, rosters or windows meet at one door: which is meant? */
export function SeveralLines({ doors, onOpen, onClose }: SeveralLinesProps) {
  const t = useText(myDayText)
  const c = useText(contactText)
  const f = useFormat()
  const [first] = doors
  return (
    <SideSheet opened={doors.length > 0} onClose={onClose} title={first ? t.buildings.several(first.address.room) : ''}>
      <div className="md-several">
        {doors.map((door) => (
          <ListRow
            key={door.key}
            lead={f.time(door.opensAt)}
            title={door.name}
            note={door.rosterName}
            tag={
              <StatusTag
                status={door.status === 'reached' ? 'reached' : door.status === 'not_tried' ? 'untried' : 'tried'}
                label={c.status[door.status]}
              />
            }
            onOpen={() => onOpen(door)}
          />
        ))}
      </div>
    </SideSheet>
  )
}
