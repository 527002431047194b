import { useState } from 'react'
import { useText } from '../../../i18n/index.ts'
import { myDayText } from '../../../i18n/messages/my-day.ts'
import { useFormat } from '../../../i18n/useFormat.ts'
import type { LocalDoor } from '../../../offline/index.ts'
import { Action } from '../../../ui/Action.tsx'
import { ListGroup } from '../../../ui/ListGroup.tsx'
import type { DoorGroup, GroupOf } from './daySections.ts'

type DoorGroupsProps = {
  groups: readonly DoorGroup[]
  row: (door: LocalDoor, place: boolean) => React.ReactNode
}

/** As many rows as anybody looks at in one go; a list of thousands would take a slow phone seconds to draw. */
const AT_ONCE = 150

/** What is still to do, under the place one stands at or the reason it presses. */
export function DoorGroups({ groups, row }: DoorGroupsProps) {
  const t = useText(myDayText)
  const f = useFormat()
  const [shown, setShown] = useState(AT_ONCE)
  const all = groups.reduce((sum, { doors }) => sum + doors.length, 0)
  const title = (of: GroupOf, count: number) => {
    if (of.by === 'unit') {
      const unit = of.unit && t.group.unit(of.unit)
      return [
        of.building === '' ? of.estate : f.building(of.building, of.estate),
        unit,
        `${t.doors(count)} ${t.group.down}`,
      ]
        .filter(Boolean)
        .join(' · ')
    }
    if (of.by === 'until') return t.group.until(f.time(of.closesAt))
    return t.group[of.by]
  }
  let left = shown
  return (
    <>
      {groups.map(({ key, of, doors }, at) => {
        const some = doors.slice(0, Math.max(0, left))
        left -= doors.length
        if (some.length === 0) return null
        return (
          <ListGroup key={`${key} ${at}`} title={title(of, doors.length)}>
            {some.map((door) => row(door, of.by !== 'unit'))}
          </ListGroup>
        )
      })}
      {all > shown && (
        <div className="md-more">
          <Action wide label={t.more(all - shown)} onClick={() => setShown(shown + AT_ONCE)} />
        </div>
      )}
    </>
  )
}
