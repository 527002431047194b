import { useEffect, useRef } from 'react'
import { api } from '../../api/index.ts'
import { Problem } from '../../app/Problem.tsx'
import { useAddress } from '../../app/useAddress.ts'
import { useWorkplace } from '../../app/useWorkplace.ts'
import { useText } from '../../i18n/index.ts'
import { callsText } from '../../i18n/messages/calls.ts'
import { PageHead } from '../../ui/PageHead.tsx'
import { Waiting } from '../../ui/Waiting.tsx'
import { BoardCard } from './BoardCard.tsx'
import { CallView } from './CallView.tsx'
import { DeskSide } from './DeskSide.tsx'
import { DeskSub } from './DeskSub.tsx'
import { RosterFilter } from './RosterFilter.tsx'
import { StartView } from './StartView.tsx'
import { useCalls } from './useCalls.ts'
import { useDesk } from './useDesk.ts'
import './calls.css'

/** The call desk: one name at a time, keys only; for a station head also who is calling and how fast. */
export function CallsPage() {
  const t = useText(callsText)
  const { may } = useWorkplace()
  if (may(api.calling.desk)) return <Desk />
  return (
    <>
      <PageHead title={t.title} />
      <BoardCard />
    </>
  )
}

function Desk() {
  const t = useText(callsText)
  const { may } = useWorkplace()
  const [address, setAddress] = useAddress()
  const rosterId = address['roster']
  const { desk, problem, refresh } = useDesk(rosterId)
  const calls = useCalls(rosterId, t.undoReason, () => void refresh())
  const { phase, card, resume } = calls
  const held = desk?.call?.callId
  const looked = useRef(false)
  // Whoever comes back to a name that is still theirs goes on with it; afterwards the desk itself knows what it holds.
  useEffect(() => {
    if (!desk || looked.current) return
    looked.current = true
    if (held !== undefined) void resume(held)
  }, [desk, held, resume])
  return (
    <>
      <PageHead title={t.title} sub={desk && <DeskSub desk={desk} />} />
      {problem && !desk && <Problem problem={problem} onRetry={() => void refresh()} />}
      {calls.problem && <Problem problem={calls.problem} />}
      {!desk && !problem && <Waiting rows={8} />}
      {desk && (
        <div className="cd-desk">
          <div className="cd-main">
            {card && phase !== 'none' && phase !== 'idle' ? (
              <CallView key={card.callId} card={card} calls={calls} />
            ) : (
              <StartView desk={desk} calls={calls} />
            )}
            {may(api.calling.board) && <BoardCard />}
          </div>
          <div className="cd-side">
            <RosterFilter rosters={desk.rosters} value={rosterId} onChange={(roster) => setAddress({ roster })} />
            <DeskSide desk={desk} calls={calls} />
          </div>
        </div>
      )}
    </>
  )
}
