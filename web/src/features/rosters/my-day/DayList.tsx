import { useText } from '../../../i18n/index.ts'
import { myDayText } from '../../../i18n/messages/my-day.ts'
import { useFormat } from '../../../i18n/useFormat.ts'
import type { LocalDoor } from '../../../offline/index.ts'
import { DoorGroups } from './DoorGroups.tsx'
import type { DaySections } from './daySections.ts'
import { FoldedDoors } from './FoldedDoors.tsx'

type DayListProps = { sections: DaySections; row: (door: LocalDoor, place: boolean) => React.ReactNode }

/** What is open first; what waits for its time and what is done, folded, after it. */
export function DayList({ sections, row }: DayListProps) {
  const t = useText(myDayText)
  const f = useFormat()
  const { groups, later, agreed, done } = sections
  const [soonest] = later
  const flagged = done.filter(({ flags }) => flags.length > 0).length
  return (
    <div className="md-list">
      {groups.length === 0 && <p className="md-done">{t.empty.done}</p>}
      <DoorGroups groups={groups} row={row} />
      <FoldedDoors title={t.group.agreed(f.number(agreed.length))} doors={agreed} row={row} />
      <FoldedDoors
        title={soonest ? t.group.later(f.time(soonest.opensAt), t.doors(later.length)) : ''}
        doors={later}
        row={row}
      />
      <FoldedDoors title={t.group.done(f.number(done.length), flagged)} doors={done} row={row} />
    </div>
  )
}
