import { useText } from '../../../i18n/index.ts'
import { identityText } from '../../../i18n/messages/identity.ts'
import { Action } from '../../../ui/Action.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { longEnough } from '../set-up/draft.ts'
import { newPassword } from './newPassword.ts'

export function FirstPassword({
  value,
  onChange,
  error,
}: {
  value: string
  onChange: (value: string) => void
  error?: string | undefined
}) {
  const t = useText(identityText)
  return (
    <div className="k-stack">
      <TextField
        label={t.accounts.password}
        hint={t.accounts.passwordHint}
        value={value}
        onChange={onChange}
        autoComplete="off"
        spellCheck={false}
        error={error ?? (value !== '' && !longEnough(value) ? t.setUp.tooShort : undefined)}
      />
      <div>
        <Action label={t.accounts.anotherPassword} onClick={() => onChange(newPassword())} />
      </div>
    </div>
  )
}
