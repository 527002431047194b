import { useState } from 'react'
import { Form } from '../../app/forms/Form.tsx'
import { Problem } from '../../app/Problem.tsx'
import { useText } from '../../i18n/index.ts'
import { identityText } from '../../i18n/messages/identity.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import { Action } from '../../ui/Action.tsx'
import { Card } from '../../ui/Card.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { CodeField } from './CodeField.tsx'
import { PasswordField } from './PasswordField.tsx'
import type { useSignIn } from './useSignIn.ts'

/** Name and password; then, where there is a second factor, its six digits. What was typed stays after every answer. */
export function SignInForm({ signIn }: { signIn: ReturnType<typeof useSignIn> }) {
  const t = useText(identityText)
  const f = useFormat()
  const [loginName, setLoginName] = useState('')
  const [password, setPassword] = useState('')
  const [code, setCode] = useState('')
  const { error, isPending, variables } = signIn
  const credentials = variables ?? { loginName, password }
  const needed = error?.code === 'second-factor-code-needed'
  const wrongCode = error?.code === 'second-factor-code-wrong'
  const asking = needed || wrongCode || (isPending && variables?.code !== undefined)
  const wrong = error?.code === 'wrong-name-or-password'
  const until = error?.details['until']
  const other = error && !needed && !wrongCode && !wrong ? error : null

  const submit = (digits = code) => {
    if (isPending) return
    if (!asking) signIn.mutate({ loginName: loginName.trim(), password })
    else if (digits.length === 6) signIn.mutate({ ...credentials, code: digits })
  }
  const restart = () => {
    setCode('')
    setPassword('')
    signIn.reset()
  }
  return (
    <Card>
      <Form onSubmit={() => submit()} label={t.signIn.title}>
        {asking ? (
          <CodeField
            label={t.signIn.code}
            hint={t.signIn.codeHint}
            value={code}
            onChange={setCode}
            onWhole={submit}
            error={wrongCode ? error?.message : undefined}
            autoFocus
          />
        ) : (
          <>
            <TextField
              label={t.signIn.name}
              value={loginName}
              onChange={setLoginName}
              autoComplete="username"
              autoCapitalize="none"
              autoCorrect="off"
              spellCheck={false}
              maxLength={60}
            />
            <PasswordField
              label={t.signIn.password}
              value={password}
              onChange={setPassword}
              autoComplete="current-password"
              error={wrong ? error?.message : undefined}
            />
          </>
        )}
        {other && <Problem problem={other} />}
        {typeof until === 'string' && <p>{t.signIn.lockedUntil(f.time(until))}</p>}
        <div className="k-form-foot">
          <Action label={t.signIn.go} tone="primary" type="submit" wide busy={isPending} />
          {asking && <Action label={t.signIn.back} wide onClick={restart} />}
        </div>
      </Form>
    </Card>
  )
}
