import type { Role } from '@kapok/contract/identity/schema'
import type { Organisation } from '@kapok/contract/places/schema'
import { useState } from 'react'
import { api, useCommand, uuidv7 } from '../../../api/index.ts'
import { FormDialog } from '../../../app/forms/FormDialog.tsx'
import { SelectField } from '../../../app/forms/SelectField.tsx'
import { useWorkplace } from '../../../app/useWorkplace.ts'
import { useText } from '../../../i18n/index.ts'
import { identityText } from '../../../i18n/messages/identity.ts'
import { Action } from '../../../ui/Action.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { longEnough } from '../set-up/draft.ts'
import { FirstPassword } from './FirstPassword.tsx'
import { HandOver } from './HandOver.tsx'
import { newPassword } from './newPassword.ts'
import { RoleField } from './RoleField.tsx'

type AddAccountProps = { onClose: () => void; organisations: readonly Organisation[]; organisationId: string | null }

/** Where one is looking, or the only one there is. Of many none is usual: a role in the wrong one opens its people. */
const usualOf = (organisations: readonly Organisation[], here: string | null): string | null =>
  organisations.find(({ id }) => id === here)?.id ??
  (organisations.length === 1 ? (organisations[0]?.id ?? null) : null)

/** A new person: name, what they sign in with, where they work and as what. The password is shown once, to hand over. */
export function AddAccount({ onClose, organisations, organisationId }: AddAccountProps) {
  const t = useText(identityText)
  const { me } = useWorkplace()
  const [accountId] = useState(uuidv7)
  const [name, setName] = useState('')
  const [loginName, setLoginName] = useState('')
  const [password, setPassword] = useState(newPassword)
  const [place, setPlace] = useState(() => usualOf(organisations, organisationId))
  const [role, setRole] = useState<Role>('social_worker')
  const add = useCommand(api.identity.addAccount)
  const taken = add.error?.code === 'login-name-taken' ? add.error.message : undefined
  const easy = add.error?.code === 'password-too-easy' ? add.error.message : undefined
  const ready = name.trim() !== '' && [...loginName.trim()].length >= 3 && longEnough(password) && place !== null

  if (add.isSuccess)
    return (
      <Dialog
        opened
        onClose={onClose}
        title={t.accounts.added(name)}
        footer={<Action label={t.accounts.done} tone="primary" onClick={onClose} />}
      >
        <HandOver loginName={loginName.trim()} password={password} />
      </Dialog>
    )
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={t.accounts.addTitle}
      verb={t.accounts.add}
      width={520}
      busy={add.isPending}
      disabled={!ready}
      problem={taken || easy ? null : add.error}
      onSubmit={() => place && add.mutate({ accountId, name, loginName, password, organisationId: place, role })}
    >
      <div className="k-form-row">
        <TextField label={t.accounts.name} value={name} onChange={setName} maxLength={40} autoComplete="off" />
        <TextField
          label={t.accounts.loginName}
          value={loginName}
          onChange={setLoginName}
          maxLength={60}
          autoComplete="off"
          autoCapitalize="none"
          error={taken}
        />
      </div>
      <SelectField
        label={t.accounts.organisation}
        options={organisations.map(({ id, name: label, areaName }) => ({ value: id, label: `${label} · ${areaName}` }))}
        value={place}
        onChange={setPlace}
      />
      <RoleField giver={me.memberships.map((each) => each.role)} value={role} onChange={setRole} />
      <FirstPassword value={password} onChange={setPassword} error={easy} />
    </FormDialog>
  )
}
