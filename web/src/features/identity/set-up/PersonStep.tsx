import type { ApiProblem } from '../../../api/index.ts'
import { useText } from '../../../i18n/index.ts'
import { identityText } from '../../../i18n/messages/identity.ts'
import { TextField } from '../../../ui/TextField.tsx'
import { PasswordField } from '../PasswordField.tsx'
import { longEnough, type SetUpDraft } from './draft.ts'

export type StepProps = { draft: SetUpDraft; onChange: (change: Partial<SetUpDraft>) => void }

type PersonStepProps = StepProps & {
  /** What the server said of the last try. */
  problem: ApiProblem | null
  /** The code did not come with the link, or was wrong. */
  asksCode: boolean
}

export function PersonStep({ draft, onChange, problem, asksCode }: PersonStepProps) {
  const t = useText(identityText)
  const { setUpCode, name, loginName, password, again } = draft
  const easy = problem?.code === 'password-too-easy' ? problem.message : undefined
  return (
    <>
      {asksCode && (
        <TextField
          label={t.setUp.setUpCode}
          hint={t.setUp.setUpCodeHint}
          value={setUpCode}
          onChange={(next) => onChange({ setUpCode: next })}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={60}
          error={problem?.code === 'set-up-code-wrong' ? problem.message : undefined}
        />
      )}
      <div className="k-form-row">
        <TextField
          label={t.setUp.name}
          value={name}
          onChange={(next) => onChange({ name: next })}
          autoComplete="name"
          maxLength={40}
        />
        <TextField
          label={t.setUp.loginName}
          value={loginName}
          onChange={(next) => onChange({ loginName: next })}
          autoComplete="username"
          autoCapitalize="none"
          maxLength={60}
        />
      </div>
      <p className="k-field-hint">{t.setUp.loginNameHint}</p>
      <PasswordField
        label={t.setUp.password}
        hint={t.setUp.passwordHint}
        value={password}
        onChange={(next) => onChange({ password: next })}
        autoComplete="new-password"
        error={easy ?? (again !== '' && !longEnough(password) ? t.setUp.tooShort : undefined)}
      />
      <PasswordField
        label={t.setUp.again}
        value={again}
        onChange={(next) => onChange({ again: next })}
        autoComplete="new-password"
        error={again.length >= password.length && again !== '' && again !== password ? t.setUp.notSame : undefined}
      />
    </>
  )
}
