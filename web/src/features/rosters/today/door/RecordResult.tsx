import type { DueRow, ListingCard, Roster } from '@kapok/contract/rosters/schema'
import { useRef } from 'react'
import { api, useCommand } from '../../../../api/index.ts'
import { useWorkplace } from '../../../../app/useWorkplace.ts'
import { useText } from '../../../../i18n/index.ts'
import { contactText } from '../../../../i18n/messages/contact.ts'
import { ResultSheet } from '../../contact/ResultSheet.tsx'
import type { NextDoor } from '../../contact/resultSheetProps.ts'

type RecordResultProps = {
  due: DueRow
  card: ListingCard
  roster: Roster
  /** The call that was begun from the card. */
  call: { startedAt: number; shown: string; phoneId: string | null } | undefined
  next: NextDoor | undefined
  /** Back to the card: nothing was recorded. */
  onBack: () => void
  /** Recorded, and back to the list. */
  onDone: () => void
}

/** Records on the desk, straight to the server; without an answer the sheet stays as it is, and again is the same act. */
export function RecordResult({ due, card, roster, call, next, onBack, onDone }: RecordResultProps) {
  const { me, may } = useWorkplace()
  const undone = useText(contactText).saved.undo
  const record = useCommand(api.rosters.recordContact)
  const reverse = useCommand(api.rosters.reverseContact)
  const last = useRef<string>(undefined)
  const undo = async () => {
    if (last.current === undefined) return
    await reverse.mutateAsync({ contactId: last.current, reason: undone })
    last.current = undefined
  }
  return (
    <ResultSheet
      due={due}
      roster={roster}
      members={due.subject === 'household' ? card.memberNames : undefined}
      recent={card.contacts.filter(({ reversed }) => !reversed)}
      via="phone"
      startedAt={call?.startedAt}
      shown={call?.shown}
      phoneId={call?.phoneId}
      me={me.name}
      onRecord={async (input) => {
        const told = await record.mutateAsync(input)
        last.current = told.contactId
        return told
      }}
      onUndo={may(api.rosters.reverseContact) ? undo : undefined}
      next={next}
      onClose={() => (last.current === undefined ? onBack() : onDone())}
    />
  )
}
