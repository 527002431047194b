import { useOnline } from '../../../api/index.ts'
import { useText } from '../../../i18n/index.ts'
import { identityText } from '../../../i18n/messages/identity.ts'
import { useFormat } from '../../../i18n/useFormat.ts'
import { kickSender, useOutbox } from '../../../offline/index.ts'
import { Action } from '../../../ui/Action.tsx'
import { Callout } from '../../../ui/Callout.tsx'
import { Card } from '../../../ui/Card.tsx'
import { StatusTag } from '../../../ui/StatusTag.tsx'
import { useUnsentOfOthers } from '../useUnsentOfOthers.ts'
import { UnsentItem } from './UnsentItem.tsx'

const CLOCK = 120

/** What this device still has to send, and what the server has sent back. */
export function UnsentCard() {
  const t = useText(identityText)
  const f = useFormat()
  const { online } = useOnline()
  const { waiting, refused, sending, lastSentAt, nextTryAt, problem, skewSeconds } = useOutbox()
  const others = useUnsentOfOthers()
  const count = [
    waiting.length > 0 ? t.mine.waiting(waiting.length) : '',
    refused.length > 0 ? t.mine.refused(refused.length) : '',
  ].filter(Boolean)
  const state = sending
    ? t.mine.sending
    : waiting.length === 0
      ? ''
      : !online
        ? t.mine.willSend
        : nextTryAt !== null
          ? t.mine.nextTry(f.time(nextTryAt))
          : ''
  return (
    <Card
      title={t.mine.unsent}
      sub={count.join(' · ')}
      tools={waiting.length > 0 && online ? <Action label={t.mine.sendNow} onClick={() => kickSender()} /> : undefined}
    >
      <div className="k-stack">
        {count.length === 0 && (
          <p className="k-line k-muted">
            {lastSentAt === null ? t.mine.never : <StatusTag status="reached" label={t.mine.allSent} />}
            {lastSentAt !== null && <small>{t.mine.lastSent(f.ago(lastSentAt))}</small>}
          </p>
        )}
        {state !== '' && <p className="k-muted">{state}</p>}
        {problem && waiting.length > 0 && online && <Callout title={problem.message}>{problem.kept}</Callout>}
        {skewSeconds !== null && Math.abs(skewSeconds) > CLOCK && (
          <Callout title={t.mine.clock(Math.round(Math.abs(skewSeconds) / 60), skewSeconds < 0)} />
        )}
        <ul>
          {[...refused, ...waiting].map((item) => (
            <UnsentItem key={item.id} item={item} />
          ))}
        </ul>
        {others > 0 && <p className="k-muted">{t.mine.others(others)}</p>}
      </div>
    </Card>
  )
}
