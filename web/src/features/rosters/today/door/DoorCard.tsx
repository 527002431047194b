import { useState } from 'react'
import { api, useQueryOf } from '../../../../api/index.ts'
import { Problem } from '../../../../app/Problem.tsx'
import { useFormat, useText } from '../../../../i18n/index.ts'
import { todayText } from '../../../../i18n/messages/today.ts'
import { Action } from '../../../../ui/Action.tsx'
import { SideSheet } from '../../../../ui/sheet/SideSheet.tsx'
import { Waiting } from '../../../../ui/Waiting.tsx'
import { GivenCells } from '../../../lists/given/GivenCells.tsx'
import type { NextDoor } from '../../contact/resultSheetProps.ts'
import { useDueWords } from '../due/useDueWords.ts'
import { DoorCalls } from './DoorCalls.tsx'
import { DoorFollowUps } from './DoorFollowUps.tsx'
import { DoorHandOns } from './DoorHandOns.tsx'
import { DoorLog } from './DoorLog.tsx'
import { DoorNow } from './DoorNow.tsx'
import { DoorPerson } from './DoorPerson.tsx'
import { DoorTeam } from './DoorTeam.tsx'
import { HandOnDialog } from './HandOnDialog.tsx'
import { LinkButton } from './LinkButton.tsx'
import { RecordResult } from './RecordResult.tsx'
import { suggestedTaker } from './suggestedTaker.ts'

type DoorCardProps = {
  listingId: string
  rosterId: string | undefined
  next: NextDoor | undefined
  onClose: () => void
  onBack: (() => void) | undefined
  now: number
}

/** Everything about one line of a roster, and everything that can be done with it. */
export function DoorCard({ listingId, rosterId, next, onClose, onBack, now }: DoorCardProps) {
  const t = useText(todayText)
  const f = useFormat()
  const words = useDueWords(now)
  const [doing, setDoing] = useState<'record' | 'hand-on'>()
  const [call, setCall] = useState<{ startedAt: number; shown: string; phoneId: string | null }>()
  const card = useQueryOf(api.rosters.getListing, { listingId })
  const { data } = card
  const due = data?.due ?? null
  const onRoster = due?.rosterId ?? rosterId
  // a name that is not due today: its line on the roster says the rest
  const line = useQueryOf(
    api.rosters.listListings,
    data && due === null && rosterId !== undefined ? { rosterId, listingId } : null,
  ).data?.items[0]
  const standing = due ?? line
  const roster = useQueryOf(api.rosters.getRoster, onRoster === undefined ? null : { rosterId: onRoster }, {
    staleTime: 60_000,
  })
  const keeps = roster.data?.may.record ?? false
  const name = standing?.name ?? data?.person?.name ?? data?.memberNames[0]?.name ?? ''
  const personId = data?.person?.id ?? data?.memberNames[0]?.personId
  const where = standing ?? data?.person
  const household = standing?.subject === 'household'
  const about = standing ? (household ? t.door.members_count(standing.members) : words.about(standing)) : ''
  const taker = suggestedTaker(roster.data)
  const stop = () => {
    setDoing(undefined)
    setCall(undefined)
  }
  if (due && data && roster.data && doing === 'record')
    return (
      <RecordResult due={due} card={data} roster={roster.data} call={call} next={next} onBack={stop} onDone={onClose} />
    )
  return (
    <SideSheet
      opened
      onClose={onClose}
      phone="full"
      title={
        <>
          {household ? t.door.household(name) : name} <small>{about}</small>
        </>
      }
      sub={[where && (f.door(where.address) || where.areaName), due?.rosterName ?? roster.data?.name]
        .filter(Boolean)
        .join(' · ')}
      footer={
        data && (
          <>
            {due && keeps && (
              <Action tone="primary" label={t.door.record} keys="r" onClick={() => setDoing('record')} />
            )}
            {due && keeps && <Action label={t.door.handOn} onClick={() => setDoing('hand-on')} />}
            {personId !== undefined && <Action label={t.door.person} href={`/people/${personId}`} />}
          </>
        )
      }
    >
      {onBack && <LinkButton label={`‹ ${t.door.back}`} onClick={onBack} />}
      {card.error && !data && <Problem problem={card.error} onRetry={() => void card.refetch()} />}
      {!data && !card.error && <Waiting rows={10} />}
      {data && (
        <>
          <DoorNow due={due} contacts={data.contacts} now={now} />
          <DoorCalls
            card={data}
            keeps={keeps}
            onCall={(shown, phoneId) => {
              setCall({ startedAt: Date.now(), shown, phoneId })
              if (due && keeps) setDoing('record')
            }}
          />
          <DoorHandOns handOns={data.handOns} mayAnswer={keeps} now={now} />
          <GivenCells listingId={listingId} />
          <DoorPerson listingId={listingId} card={data} note={standing?.note ?? null} mayEdit={keeps} />
          <DoorFollowUps followUps={data.followUps} maySettle={keeps} />
          <DoorTeam listingId={listingId} card={data} standing={standing} roster={roster.data} />
          <DoorLog contacts={data.contacts} questions={roster.data?.questionSet} mayReverse={keeps} />
        </>
      )}
      {due && doing === 'hand-on' && (
        <HandOnDialog
          due={due}
          attempts={data?.contacts.filter(({ reversed }) => !reversed).length ?? 0}
          taker={taker ? f.pick(taker) : ''}
          onClose={() => setDoing(undefined)}
        />
      )}
    </SideSheet>
  )
}
