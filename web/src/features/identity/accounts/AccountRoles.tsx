import type { Account, Role } from '@kapok/contract/identity/schema'
import type { Organisation } from '@kapok/contract/places/schema'
import { useState } from 'react'
import { api, useCommand, uuidv7 } from '../../../api/index.ts'
import { FormDialog } from '../../../app/forms/FormDialog.tsx'
import { SelectField } from '../../../app/forms/SelectField.tsx'
import { Problem } from '../../../app/Problem.tsx'
import { useWorkplace } from '../../../app/useWorkplace.ts'
import { useText } from '../../../i18n/index.ts'
import { appText } from '../../../i18n/messages/app.ts'
import { identityText } from '../../../i18n/messages/identity.ts'
import { Action } from '../../../ui/Action.tsx'
import { say } from '../../../ui/say.ts'
import { RoleField } from './RoleField.tsx'

/** What somebody is and where; roles are added and taken away one at a time. */
export function AccountRoles({ account, organisations }: { account: Account; organisations: readonly Organisation[] }) {
  const t = useText(identityText)
  const app = useText(appText)
  const { me } = useWorkplace()
  const [adding, setAdding] = useState<string>()
  const [place, setPlace] = useState<string | null>(account.memberships[0]?.organisationId ?? null)
  const [role, setRole] = useState<Role>('social_worker')
  const remove = useCommand(api.identity.removeMembership, { onSuccess: () => say(t.accounts.roleRemoved) })
  const add = useCommand(api.identity.addMembership, {
    onSuccess: () => {
      setAdding(undefined)
      remove.reset()
      say(t.accounts.roleAdded)
    },
  })
  const open = () => {
    add.reset()
    setAdding(uuidv7())
  }
  return (
    <div className="k-stack">
      <ul className="k-sessions">
        {account.memberships.map((membership) => (
          <li key={membership.id}>
            <div>
              <b>{app.roles[membership.role]}</b>
              <small>{membership.organisationName}</small>
            </div>
            <Action
              label={t.accounts.removeRole}
              busy={remove.isPending && remove.variables.membershipId === membership.id}
              onClick={() => remove.mutate({ membershipId: membership.id })}
            />
          </li>
        ))}
      </ul>
      {remove.error && <Problem problem={remove.error} />}
      <div>
        <Action label={t.accounts.addRole} icon="plus" onClick={open} />
      </div>
      <FormDialog
        opened={adding !== undefined}
        onClose={() => setAdding(undefined)}
        title={`${t.accounts.addRole} · ${account.name}`}
        verb={t.accounts.addRole}
        busy={add.isPending}
        disabled={place === null}
        problem={add.error}
        onSubmit={() =>
          adding && place && add.mutate({ membershipId: adding, accountId: account.id, organisationId: place, role })
        }
      >
        <SelectField
          label={t.accounts.organisation}
          options={organisations.map(({ id, name, areaName }) => ({ value: id, label: `${name} · ${areaName}` }))}
          value={place}
          onChange={setPlace}
        />
        <RoleField giver={me.memberships.map((each) => each.role)} value={role} onChange={setRole} />
      </FormDialog>
    </div>
  )
}
