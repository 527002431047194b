import { useState } from 'react'
import { api, useQueryOf } from '../../api/index.ts'
import { Problem } from '../../app/Problem.tsx'
import { useParam } from '../../app/useParam.ts'
import { useText } from '../../i18n/index.ts'
import { peopleText } from '../../i18n/messages/people.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import { PageHead } from '../../ui/PageHead.tsx'
import { Waiting } from '../../ui/Waiting.tsx'
import { EditPerson } from './form/EditPerson.tsx'
import { PersonPrint } from './PersonPrint.tsx'
import { PersonView } from './PersonView.tsx'
import { sexAge } from './sexAge.ts'
import './card/rows.css'

export function PersonPage() {
  const t = useText(peopleText)
  const personId = useParam('personId')
  const query = useQueryOf(api.people.getPerson, { personId })
  const f = useFormat()
  const [editing, setEditing] = useState(false)
  const person = query.data
  const back = { label: t.back, href: '/people' }
  if (!person)
    return (
      <>
        <PageHead title={t.title} back={back} />
        {query.error ? <Problem problem={query.error} onRetry={() => void query.refetch()} /> : <Waiting rows={10} />}
      </>
    )
  const print = { label: t.print, icon: 'print' as const, onClick: () => window.print() }
  const edit = { label: t.edit, icon: 'edit' as const, keys: 'e', onClick: () => setEditing(true) }
  return (
    <>
      <div className="k-screen-only k-contents">
        <PageHead
          title={person.name}
          note={sexAge(person, t)}
          sub={[f.door(person.address), person.areaName].filter(Boolean).join(' · ')}
          back={back}
          others={person.may.edit ? [print, edit] : [print]}
        />
      </div>
      <PersonView person={person} />
      <PersonPrint person={person} />
      {editing && <EditPerson person={person} onClose={() => setEditing(false)} />}
    </>
  )
}
