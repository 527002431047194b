import { api, useOnline, useQueryOf } from '../../../api/index.ts'
import { useText } from '../../../i18n/index.ts'
import { myDayText } from '../../../i18n/messages/my-day.ts'
import type { LocalDoor, RosterOfDay } from '../../../offline/index.ts'
import { Card } from '../../../ui/Card.tsx'
import { DialList } from './DialList.tsx'
import { DoorFacts } from './DoorFacts.tsx'
import { Household } from './Household.tsx'
import { PastContacts } from './PastContacts.tsx'
import { Promises } from './Promises.tsx'
import { RefusedHere } from './RefusedHere.tsx'
import type { RecordingState } from './useRecording.ts'

type DoorCardsProps = { door: LocalDoor; roster: RosterOfDay | undefined; recording: RecordingState }

/** All that is known of a door: what matters, what is promised, what was, who lives there, whom else to call. */
export function DoorCards({ door, roster, recording }: DoorCardsProps) {
  const t = useText(myDayText)
  const { online } = useOnline()
  // Promises for later days and what was handed on are not carried to the door; with a network they are read.
  const listing = useQueryOf(api.rosters.getListing, online ? { listingId: door.listingId, day: door.day } : null)
  return (
    <div className="md-cards">
      <DoorFacts door={door} />
      <RefusedHere door={door} />
      <Promises door={door} listing={listing.data} />
      <Card title={t.door.recent}>
        <PastContacts door={door} roster={roster} />
      </Card>
      <Household door={door} roster={roster} />
      <DialList door={door} recording={recording} />
    </div>
  )
}
