import type { CallCard, LateCall } from '@kapok/contract/calling/schema'
import { useState } from 'react'
import { useText } from '../../i18n/index.ts'
import { callsText } from '../../i18n/messages/calls.ts'
import { contactText } from '../../i18n/messages/contact.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import { Action } from '../../ui/Action.tsx'
import { BigChoices } from '../../ui/BigChoices.tsx'
import { Callout } from '../../ui/Callout.tsx'
import type { Calls } from './useCalls.ts'

/** Somebody spoke with this household a short time ago: who, when and what came of it; take it over, or say why not. */
export function LateChoice({ card, calls }: { card: CallCard; calls: Calls }) {
  const t = useText(callsText)
  const [asking, setAsking] = useState(false)
  const given = card.late.find(({ canTakeOver }) => canTakeOver)
  const [first = '', ...others] = t.late.reasons.split('|')
  const reason = (label: string, index: number) => ({ value: label, label, keys: String(index + 1) })
  return (
    <Callout title={t.late.title(card.quietHours)}>
      <div className="cd-parts">
        <ul className="cd-late">
          {card.late.map((late) => (
            <Late key={late.contactId} late={late} />
          ))}
        </ul>
        {asking ? (
          <>
            <b>{t.late.why}</b>
            <BigChoices
              equal
              label={t.late.why}
              options={[reason(first, 0), ...others.map((label, index) => reason(label, index + 1))]}
              onChoose={(why) => void calls.callAnyway(why)}
            />
          </>
        ) : (
          <>
            {given && <small>{t.late.useHow}</small>}
            <div className="cd-row">
              {given && (
                <Action
                  label={t.late.use}
                  tone="primary"
                  keys="u"
                  onClick={() => void calls.takeOver(given.contactId)}
                />
              )}
              <Action label={t.late.anyway} keys="i" onClick={() => setAsking(true)} />
            </div>
          </>
        )}
      </div>
    </Callout>
  )
}

function Late({ late }: { late: LateCall }) {
  const t = useText(callsText)
  const c = useText(contactText)
  const f = useFormat()
  return (
    <li>
      <b>{t.late.what(f.time(late.at), late.organisationName, late.by)}</b>
      <span>
        {[late.rosterName, late.samePerson ? t.late.same : t.late.other(late.name), c.outcome[late.outcome]].join(
          ' · ',
        )}
      </span>
      {late.note !== null && <span>“{late.note}”</span>}
      {late.said.length > 0 && (
        <small>{late.said.map((one) => `${f.pick(one.question)} ${f.pick(one.answer)}`).join(' · ')}</small>
      )}
    </li>
  )
}
