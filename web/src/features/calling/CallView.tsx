import type { CallCard } from '@kapok/contract/calling/schema'
import { useEffect, useRef, useState } from 'react'
import { usePhone } from '../../ui/usePhone.ts'
import { AskCard } from './AskCard.tsx'
import { BeyondView } from './BeyondView.tsx'
import { EarlierContacts } from './EarlierContacts.tsx'
import { LastRecorded } from './LastRecorded.tsx'
import { LateChoice } from './LateChoice.tsx'
import { PassRow } from './PassRow.tsx'
import { useBeat } from './useBeat.ts'
import type { Calls } from './useCalls.ts'
import { useDialled } from './useDialled.ts'
import { useLettersBeside } from './useLettersBeside.ts'
import { WhoCard } from './WhoCard.tsx'

/** Where nothing can be typed yet, the name is kept all the same. */
function Holding({ callId }: { callId: string }) {
  useBeat(callId, null)
  return null
}

/** The name in hand: who and which number at the left, what to say, ask and record at the right. */
export function CallView({ card, calls }: { card: CallCard; calls: Calls }) {
  const phone = usePhone()
  const [passing, setPassing] = useState(false)
  const dial = useDialled(card)
  const decided = card.late.length === 0 || card.anyway !== null || card.promisedAt !== null
  const asking = decided && (!phone || dial.phoneId !== undefined || card.numbers.length === 0)
  const ring = decided && calls.phase === 'calling'
  useLettersBeside()
  const ask = useRef<HTMLDivElement>(null)
  const dialled = dial.phoneId !== undefined
  // Back from the call the result stands there, not the number.
  useEffect(() => {
    if (phone && dialled) ask.current?.scrollIntoView({ block: 'start' })
  }, [phone, dialled])
  if (calls.phase === 'beyond')
    return (
      <>
        <LastRecorded calls={calls} />
        <BeyondView card={card} calls={calls} />
      </>
    )
  return (
    <div className="cd-call" data-listing={card.listingId}>
      <div className="cd-left">
        <LastRecorded calls={calls} />
        <WhoCard card={card} dial={dial} ring={ring && !passing} />
      </div>
      <div className="cd-ask" ref={ask}>
        {!decided && <LateChoice card={card} calls={calls} />}
        {asking ? <AskCard card={card} calls={calls} dial={dial} off={passing} /> : <Holding callId={card.callId} />}
        <PassRow calls={calls} passing={passing} onPassing={setPassing} />
        <EarlierContacts card={card} />
      </div>
    </div>
  )
}
