import type { TeamRole } from '@kapok/contract/playbooks/schema'
import type { TeamMember } from '@kapok/contract/rosters/schema'
import { useId } from 'react'
import { useFormat, useText } from '../../../../i18n/index.ts'
import { todayText } from '../../../../i18n/messages/today.ts'

type TeamFieldsProps = {
  roles: readonly TeamRole[]
  workers: readonly { accountId: string; name: string }[]
  value: readonly TeamMember[]
  onChange: (team: readonly TeamMember[]) => void
}

/** One line a role: a name, and a phone for somebody from outside. A name of the station is tied to its account. */
export function TeamFields({ roles, workers, value, onChange }: TeamFieldsProps) {
  const t = useText(todayText)
  const f = useFormat()
  const id = useId()
  const put = (role: string, change: { name?: string; phone?: string }) => {
    const before = value.find((member) => member.role === role)
    const name = change.name ?? before?.name ?? ''
    const phone = change.phone ?? before?.phone ?? ''
    const worker = workers.find((each) => each.name === name.trim())
    const member: TeamMember = {
      role,
      name,
      ...(worker && { accountId: worker.accountId }),
      ...(phone.trim() !== '' && { phone }),
    }
    onChange([...value.filter((each) => each.role !== role), member])
  }
  return (
    <fieldset className="k-team">
      <legend>
        {t.door.team} <small>{t.door.outside}</small>
      </legend>
      <datalist id={id}>
        {workers.map(({ accountId, name }) => (
          <option key={accountId} value={name} />
        ))}
      </datalist>
      {roles.map((role) => {
        const member = value.find((each) => each.role === role.code)
        const label = f.pick(role.name)
        return (
          <div key={role.code} className="k-team-row">
            <span>{label}</span>
            <input
              className="k-input"
              aria-label={label}
              list={id}
              maxLength={40}
              value={member?.name ?? ''}
              onChange={(event) => put(role.code, { name: event.currentTarget.value })}
            />
            <input
              className="k-input"
              aria-label={`${label} ${t.door.phone}`}
              placeholder={t.door.phone}
              inputMode="tel"
              maxLength={30}
              value={member?.phone ?? ''}
              onChange={(event) => put(role.code, { phone: event.currentTarget.value })}
            />
          </div>
        )
      })}
    </fieldset>
  )
}
