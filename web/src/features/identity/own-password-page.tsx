import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, keyOf, useCommand } from '../../api/index.ts'
import { Form } from '../../app/forms/Form.tsx'
import { useSignOut } from '../../app/session/useSignOut.ts'
import { useWorkplace } from '../../app/useWorkplace.ts'
import { useText } from '../../i18n/index.ts'
import { identityText } from '../../i18n/messages/identity.ts'
import { Action } from '../../ui/Action.tsx'
import { Card } from '../../ui/Card.tsx'
import { say } from '../../ui/say.ts'
import { PasswordField } from './PasswordField.tsx'
import { longEnough } from './set-up/draft.ts'
import { Threshold } from './Threshold.tsx'
import { rememberTyped, typedPassword } from './typedPassword.ts'

/** Whoever came in with a password that somebody else gave sets their own, before anything else. */
export function OwnPasswordPage() {
  const t = useText(identityText)
  const { me } = useWorkplace()
  const client = useQueryClient()
  const signOut = useSignOut()
  const [known, setKnown] = useState(typedPassword)
  const [current, setCurrent] = useState(known ?? '')
  const [next, setNext] = useState('')
  const [again, setAgain] = useState('')
  const change = useCommand(api.identity.changePassword, {
    onSuccess: async () => {
      rememberTyped(undefined)
      // only when the server says that the password is one's own does the frame let one through
      await client.refetchQueries({ queryKey: keyOf(api.identity.me) })
      say(t.own.done)
    },
    onError: ({ code }) => {
      if (code === 'current-password-wrong') setKnown(undefined)
    },
  })
  const { code, message } = change.error ?? {}
  const wrong = code === 'current-password-wrong' ? message : undefined
  const refused = code === 'password-too-easy' || code === 'password-not-new' ? message : undefined
  const ready = current !== '' && longEnough(next) && next === again
  return (
    <Threshold title={t.own.title} sub={t.own.why(me.name)} width={460}>
      <Card>
        <Form
          label={t.own.title}
          onSubmit={() => ready && !change.isPending && change.mutate({ current, next })}
          problem={wrong || refused ? null : change.error}
        >
          {known === undefined && (
            <PasswordField
              label={t.own.given}
              value={current}
              onChange={setCurrent}
              autoComplete="current-password"
              error={wrong}
            />
          )}
          <PasswordField
            label={t.account.next}
            hint={t.setUp.passwordHint}
            value={next}
            onChange={setNext}
            autoComplete="new-password"
            error={refused ?? (again !== '' && !longEnough(next) ? t.setUp.tooShort : undefined)}
          />
          <PasswordField
            label={t.own.again}
            value={again}
            onChange={setAgain}
            autoComplete="new-password"
            error={again.length >= next.length && again !== '' && again !== next ? t.setUp.notSame : undefined}
          />
          <div className="k-form-foot">
            <Action label={t.own.go} tone="primary" type="submit" busy={change.isPending} disabled={!ready} />
            <Action label={t.second.other} onClick={() => void signOut()} />
          </div>
        </Form>
      </Card>
    </Threshold>
  )
}
