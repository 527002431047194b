import { api, useCommand, useQueryOf } from '../../api/index.ts'
import { Problem } from '../../app/Problem.tsx'
import { useText } from '../../i18n/index.ts'
import { identityText } from '../../i18n/messages/identity.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import { Action } from '../../ui/Action.tsx'
import { Card } from '../../ui/Card.tsx'
import { say } from '../../ui/say.ts'
import { Tag } from '../../ui/Tag.tsx'
import { Waiting } from '../../ui/Waiting.tsx'
import './sessions.css'

/** Where this account is signed in; every one but this can be ended from here. */
export function Sessions() {
  const t = useText(identityText)
  const f = useFormat()
  const sessions = useQueryOf(api.identity.listSessions, {})
  const revoke = useCommand(api.identity.revokeSession, { onSuccess: () => say(t.account.revoked) })
  return (
    <Card title={t.account.sessions}>
      <p className="k-muted">{t.account.sessionsNote}</p>
      {sessions.error && <Problem problem={sessions.error} onRetry={() => void sessions.refetch()} />}
      {revoke.error && <Problem problem={revoke.error} />}
      {sessions.isPending && <Waiting />}
      <ul className="k-sessions">
        {sessions.data?.items.map((session) => (
          <li key={session.id}>
            <div>
              <b>{session.deviceLabel ?? t.account.unknownDevice}</b>
              <small>
                {t.account.seen} {f.ago(session.lastSeenAt)} · {t.account.since} {f.dateTime(session.createdAt)}
              </small>
            </div>
            {session.current ? (
              <Tag tone="good">{t.account.here}</Tag>
            ) : (
              <Action
                label={t.account.revoke}
                busy={revoke.isPending && revoke.variables.sessionId === session.id}
                onClick={() => revoke.mutate({ sessionId: session.id })}
              />
            )}
          </li>
        ))}
      </ul>
    </Card>
  )
}
