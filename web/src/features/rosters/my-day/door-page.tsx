import { useRouter } from '@tanstack/react-router'
import { useParam } from '../../../app/useParam.ts'
import { useText } from '../../../i18n/index.ts'
import { contactText } from '../../../i18n/messages/contact.ts'
import { myDayText } from '../../../i18n/messages/my-day.ts'
import { useFormat } from '../../../i18n/useFormat.ts'
import { useDoor, useMyDay } from '../../../offline/index.ts'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { PageHead } from '../../../ui/PageHead.tsx'
import { Waiting } from '../../../ui/Waiting.tsx'
import { DoorActions } from './DoorActions.tsx'
import { DoorCards } from './DoorCards.tsx'
import { DoorSheet } from './DoorSheet.tsx'
import { DoorTags, hasTags } from './DoorTags.tsx'
import { doorPath } from './doorPath.ts'
import { useDayOrder } from './useDayOrder.ts'
import { useRecording } from './useRecording.ts'
import { whoText } from './whoText.ts'
import './myDay.css'

/** One door with all that is needed at it, network or not. */
export function DoorPage() {
  const t = useText(myDayText)
  const c = useText(contactText)
  const f = useFormat()
  const key = useParam('key')
  const router = useRouter()
  const door = useDoor(key)
  const [order] = useDayOrder()
  const { rosters, loading, pulling, pulledAt } = useMyDay(order)
  const recording = useRecording()
  const back = { label: t.door.back, href: '/my-day' }
  const sheet = <DoorSheet state={recording} order={order} onGo={(next) => router.history.push(doorPath(next))} />
  if (!door) {
    const coming = loading || (pulling && pulledAt === null)
    return (
      <>
        <PageHead title={t.title} back={back} />
        {coming ? (
          <Waiting rows={6} />
        ) : (
          <EmptyState text={t.door.none} action={{ label: t.door.back, href: back.href }} />
        )}
        {sheet}
      </>
    )
  }
  return (
    <>
      <PageHead
        title={door.name}
        note={whoText(door, { t, c, f })}
        sub={f.door(door.address) || door.areaName}
        back={back}
      >
        {hasTags(door) ? <DoorTags door={door} /> : undefined}
      </PageHead>
      <DoorCards key={key} door={door} roster={rosters.get(door.rosterId)} recording={recording} />
      <div className="md-bottom k-bleed">
        <DoorActions door={door} recording={recording} />
      </div>
      {sheet}
    </>
  )
}
