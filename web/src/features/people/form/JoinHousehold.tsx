import type { PersonCard, PersonFound } from '@kapok/contract/people/schema'
import { useState } from 'react'
import { api, useCommand, useQueryOf } from '../../../api/index.ts'
import { FormDialog } from '../../../app/forms/FormDialog.tsx'
import { Problem } from '../../../app/Problem.tsx'
import { useFormat, useText } from '../../../i18n/index.ts'
import { peopleText } from '../../../i18n/messages/people.ts'
import { say } from '../../../ui/say.ts'
import { TextField } from '../../../ui/TextField.tsx'
import { Waiting } from '../../../ui/Waiting.tsx'
import { FindMember } from './FindMember.tsx'

type JoinHouseholdProps = { person: Pick<PersonCard, 'id' | 'name'>; onClose: () => void }

/** Moves somebody into a household that is there, found by one of those who live in it. */
export function JoinHousehold({ person, onClose }: JoinHouseholdProps) {
  const t = useText(peopleText)
  const f = useFormat()
  const [there, setThere] = useState<PersonFound>()
  const [role, setRole] = useState('')
  const card = useQueryOf(api.people.getPerson, there ? { personId: there.id } : null)
  const join = useCommand(api.people.joinHousehold, {
    onSuccess: () => {
      say(t.household.joined(person.name))
      onClose()
    },
  })
  const household = card.data?.household
  const submit = () =>
    household &&
    join.mutate({ householdId: household.id, personId: person.id, ...(role.trim() !== '' && { role: role.trim() }) })
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={t.household.joinTitle(person.name)}
      verb={t.household.joinGo}
      width={520}
      busy={join.isPending}
      disabled={!household}
      problem={join.error}
      onSubmit={() => void submit()}
    >
      <FindMember label={t.household.joinFind} taken={new Set([person.id])} onTake={setThere} />
      {there && card.isPending && <Waiting rows={2} />}
      {card.error && <Problem problem={card.error} />}
      {there && card.data && !household && <p role="status">{t.household.joinNone(there.name)}</p>}
      {household && (
        <>
          <p>
            <b>{f.door(household.address) || card.data?.areaName}</b>{' '}
            <small>{household.members.map((member) => member.name).join(' · ')}</small>
          </p>
          <p className="k-muted">{t.household.joinNote}</p>
          <TextField
            label={t.household.role}
            hint={t.household.roleHint}
            optional
            value={role}
            onChange={setRole}
            maxLength={20}
          />
        </>
      )}
    </FormDialog>
  )
}
