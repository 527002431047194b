import { useState } from 'react'
import { api, useQueryOf } from '../../api/index.ts'
import { Problem } from '../../app/Problem.tsx'
import { useText } from '../../i18n/index.ts'
import { peopleText } from '../../i18n/messages/people.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import { Action } from '../../ui/Action.tsx'
import { SideSheet } from '../../ui/sheet/SideSheet.tsx'
import { Waiting } from '../../ui/Waiting.tsx'
import { EditPerson } from './form/EditPerson.tsx'
import { PersonView } from './PersonView.tsx'
import { sexAge } from './sexAge.ts'

/** A person beside the list they were found in. */
export function PersonSheet({ personId, onClose }: { personId: string; onClose: () => void }) {
  const t = useText(peopleText)
  const query = useQueryOf(api.people.getPerson, { personId })
  const f = useFormat()
  const [editing, setEditing] = useState(false)
  const person = query.data
  if (editing && person) return <EditPerson person={person} onClose={() => setEditing(false)} />
  return (
    <SideSheet
      opened
      onClose={onClose}
      width={480}
      title={
        person ? (
          <>
            {person.name} <small>{sexAge(person, t)}</small>
          </>
        ) : (
          t.title
        )
      }
      sub={person && [f.door(person.address), person.areaName].filter(Boolean).join(' · ')}
      footer={
        <div className="k-form-foot">
          <Action label={t.wholePage} href={`/people/${personId}`} />
          {person?.may.edit && <Action label={t.edit} icon="edit" onClick={() => setEditing(true)} />}
        </div>
      }
    >
      {query.error && <Problem problem={query.error} onRetry={() => void query.refetch()} />}
      {query.isPending && <Waiting rows={8} />}
      {person && <PersonView person={person} narrow />}
    </SideSheet>
  )
}
