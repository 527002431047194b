import type { CallCard } from '@kapok/contract/calling/schema'
import { useState } from 'react'
import { useWorkplace } from '../../app/useWorkplace.ts'
import { useText } from '../../i18n/index.ts'
import { callsText } from '../../i18n/messages/calls.ts'
import { contactText } from '../../i18n/messages/contact.ts'
import { Action } from '../../ui/Action.tsx'
import { Callout } from '../../ui/Callout.tsx'
import { Card } from '../../ui/Card.tsx'
import { usePhone } from '../../ui/usePhone.ts'
import { useShortcuts } from '../../ui/useShortcuts.ts'
import { emptyDraft, putDraftAway, recallDraft } from '../rosters/contact/draft.ts'
import { LaterBody, LaterFoot } from '../rosters/contact/LaterView.tsx'
import { MoreBody, MoreFoot } from '../rosters/contact/MoreView.tsx'
import { ResultBody } from '../rosters/contact/ResultBody.tsx'
import { ResultFoot } from '../rosters/contact/ResultFoot.tsx'
import { TroubleBody, TroubleFoot } from '../rosters/contact/TroubleView.tsx'
import { useResultSheet } from '../rosters/contact/useResultSheet.ts'
import '../rosters/contact/resultSheet.css'
import { Script } from './Script.tsx'
import { useBeat } from './useBeat.ts'
import type { Calls } from './useCalls.ts'
import type { DialState } from './useDialled.ts'

const VIEWS = {
  result: [ResultBody, ResultFoot],
  trouble: [TroubleBody, TroubleFoot],
  later: [LaterBody, LaterFoot],
  more: [MoreBody, MoreFoot],
  saved: [() => null, () => null],
} as const

type AskCardProps = { card: CallCard; calls: Calls; dial: DialState; off: boolean }

/** What to say, what to ask, and what came of it: the same parts as the result sheet, on the page itself. */
export function AskCard({ card, calls, dial, off }: AskCardProps) {
  const t = useText(callsText)
  const c = useText(contactText)
  const phone = usePhone()
  const { me } = useWorkplace()
  const { door, roster, draft } = card
  // What the server kept of an earlier browser, unless this one knows better.
  useState(() => draft && !recallDraft(door) && putDraftAway(door, { ...emptyDraft('phone'), ...draft }))
  const props = {
    due: door,
    roster,
    members: door.memberNames,
    recent: door.recent,
    via: 'phone' as const,
    startedAt: dial.startedAt,
    phoneId: dial.counted,
    me: me.name,
    onRecord: calls.record,
    onClose: () => undefined,
  }
  const state = useResultSheet(props)
  const { answers, note, what } = state.draft
  const held = useBeat(card.callId, { answers, note, what })
  const { view } = state
  useShortcuts([
    { keys: 'ctrl+enter', label: c.save, run: () => void state.save('reached'), disabled: off || view !== 'result' },
  ])
  const [Body, Foot] = VIEWS[view]
  return (
    <Card
      title={view === 'result' ? t.ask : c.title[view]}
      sub={phone || view !== 'result' ? undefined : t.keys}
      footer={off ? undefined : <Foot {...props} state={state} />}
    >
      <div className="cd-parts">
        {!held && (
          <Callout
            tone="danger"
            title={t.held.lost}
            action={<Action label={t.held.take} onClick={() => void calls.take(card)} />}
          >
            {t.held.lostWhy}
          </Callout>
        )}
        {view === 'result' && <Script roster={roster} />}
        <div className="cd-parts cd-questions">
          <Body {...props} state={state} />
        </div>
      </div>
    </Card>
  )
}
