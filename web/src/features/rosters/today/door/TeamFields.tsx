import type { TeamRole } from '@kapok/contract/playbooks/schema'
import type { TeamMember } from '@kapok/contract/rosters/schema'
import { type Dispatch, type SetStateAction, useEffect, useId, useState } from 'react'
import { useFormat, useText } from '../../../../i18n/index.ts'
import { todayText } from '../../../../i18n/messages/today.ts'
import { useWorkers, type Workplace } from '../../workers/useWorkers.ts'
import { changeMember, isMasked, tieAccount } from './teamDraft.ts'

type Team = readonly TeamMember[]
type TeamFieldsProps = {
  roles: readonly TeamRole[]
  place: Workplace
  /** As it stood when the form was opened. */
  first: Team
  value: Team
  onChange: Dispatch<SetStateAction<Team>>
  /** Whose number was refused, and why. */
  refused?: { role: string | undefined; message: string } | undefined
}

/** One line a role: a name, and a phone for somebody from outside. A name of the station is tied to its account. */
export function TeamFields({ roles, refused, ...fields }: TeamFieldsProps) {
  const t = useText(todayText)
  return (
    <fieldset className="k-team">
      <legend>
        {t.door.team} <small>{t.door.outside}</small>
      </legend>
      {roles.map((role) => (
        <TeamRow key={role.code} {...fields} role={role} error={refused?.role === role.code && refused.message} />
      ))}
      {refused && !roles.some(({ code }) => code === refused.role) && (
        <p className="k-field-error" role="alert">
          {refused.message}
        </p>
      )}
    </fieldset>
  )
}

type TeamRowProps = Omit<TeamFieldsProps, 'roles' | 'refused'> & { role: TeamRole; error: string | false | undefined }

function TeamRow({ role: { code: role, name }, place, first, value, onChange, error }: TeamRowProps) {
  const t = useText(todayText)
  const f = useFormat()
  const id = useId()
  const [typed, setTyped] = useState('')
  const { workers } = useWorkers(place, typed)
  const member = value.find((each) => each.role === role)
  const label = f.pick(name)
  const masked = isMasked(member?.phone)
  const put = (change: { name?: string; phone?: string }) =>
    onChange((team) => changeMember(team, { role, ...change }, first, workers))
  useEffect(() => {
    if (typed !== '') onChange((team) => tieAccount(team, role, workers))
  }, [typed, workers, role, onChange])
  return (
    <div className="k-team-row">
      <span>{label}</span>
      <datalist id={id}>
        {workers.map(({ accountId, name: own }) => (
          <option key={accountId} value={own} />
        ))}
      </datalist>
      <input
        className="k-input"
        aria-label={label}
        list={id}
        maxLength={40}
        value={member?.name ?? ''}
        onChange={(event) => {
          setTyped(event.currentTarget.value)
          put({ name: event.currentTarget.value })
        }}
      />
      <input
        className="k-input"
        aria-label={`${label} ${t.door.phone}`}
        aria-description={masked ? t.door.phoneStays : undefined}
        title={masked ? t.door.phoneStays : undefined}
        placeholder={masked ? member?.phone : t.door.phone}
        inputMode="tel"
        maxLength={30}
        value={masked ? '' : (member?.phone ?? '')}
        onChange={(event) => put({ phone: event.currentTarget.value })}
      />
      {error && (
        <p className="k-field-error" role="alert">
          {error}
        </p>
      )}
    </div>
  )
}
