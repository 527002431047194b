import { useState } from 'react'
import type { NextDoor } from '../../contact/resultSheetProps.ts'
import { DoorCard } from './DoorCard.tsx'
import { DoorChoice } from './DoorChoice.tsx'
import './door.css'

type DoorSheetProps = {
  /** Lines of rosters at one door; none = closed. */
  listingIds: readonly string[]
  onClose: () => void
  now: number
  /** The roster they are on, where it is known; a name that is not due today does not say it. */
  rosterId?: string | undefined
  /** Offered once a result is recorded. */
  next?: NextDoor | undefined
}

/** The card behind a door. Where several people there are on a list, first which of them. */
export function DoorSheet({ listingIds, onClose, now, rosterId, next }: DoorSheetProps) {
  const [chosen, setChosen] = useState<string>()
  const [first, another] = listingIds
  if (first === undefined) return null
  const several = another !== undefined
  const listingId = several ? listingIds.find((id) => id === chosen) : first
  if (listingId === undefined)
    return <DoorChoice listingIds={listingIds} onChoose={setChosen} onClose={onClose} now={now} />
  return (
    <DoorCard
      key={listingId}
      listingId={listingId}
      rosterId={rosterId}
      next={next}
      onClose={onClose}
      onBack={several ? () => setChosen(undefined) : undefined}
      now={now}
    />
  )
}
