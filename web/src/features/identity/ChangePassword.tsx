import { useState } from 'react'
import { api, useCommand } from '../../api/index.ts'
import { Form } from '../../app/forms/Form.tsx'
import { useText } from '../../i18n/index.ts'
import { identityText } from '../../i18n/messages/identity.ts'
import { Action } from '../../ui/Action.tsx'
import { Card } from '../../ui/Card.tsx'
import { say } from '../../ui/say.ts'
import { PasswordField } from './PasswordField.tsx'
import { longEnough } from './set-up/draft.ts'

export function ChangePassword() {
  const t = useText(identityText)
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState('')
  const change = useCommand(api.identity.changePassword, {
    onSuccess: () => {
      setCurrent('')
      setNext('')
      say(t.account.changed)
    },
  })
  const ready = current !== '' && longEnough(next)
  const wrong = change.error?.code === 'current-password-wrong' ? change.error.message : undefined
  const easy = change.error?.code === 'password-too-easy' ? change.error.message : undefined
  return (
    <Card title={t.account.password}>
      <Form
        label={t.account.password}
        onSubmit={() => ready && !change.isPending && change.mutate({ current, next })}
        problem={wrong || easy ? null : change.error}
      >
        <p className="k-muted">{t.account.passwordNote}</p>
        <PasswordField
          label={t.account.current}
          value={current}
          onChange={setCurrent}
          autoComplete="current-password"
          error={wrong}
        />
        <PasswordField
          label={t.account.next}
          hint={t.account.nextHint}
          value={next}
          onChange={setNext}
          autoComplete="new-password"
          error={easy}
        />
        <div>
          <Action label={t.account.change} type="submit" busy={change.isPending} disabled={!ready} />
        </div>
      </Form>
    </Card>
  )
}
