import type { PersonCard } from '@kapok/contract/people/schema'
import { useState } from 'react'
import { api, useCommand } from '../../../api/index.ts'
import { Problem } from '../../../app/Problem.tsx'
import { useText } from '../../../i18n/index.ts'
import { peopleText } from '../../../i18n/messages/people.ts'
import { Action } from '../../../ui/Action.tsx'
import { Card } from '../../../ui/Card.tsx'
import { say } from '../../../ui/say.ts'
import { Tag } from '../../../ui/Tag.tsx'
import { AddPhone } from '../form/AddPhone.tsx'
import { RevealValue } from './RevealValue.tsx'
import './rows.css'

export function PersonPhones({ person }: { person: PersonCard }) {
  const t = useText(peopleText)
  const [adding, setAdding] = useState(false)
  const mark = useCommand(api.people.markPhone, { onSuccess: () => say(t.phones.marked) })
  return (
    <Card
      title={t.phones.title}
      tools={person.may.edit ? <Action label={t.phones.add} icon="plus" onClick={() => setAdding(true)} /> : undefined}
    >
      {person.phones.length === 0 && <p className="k-muted">{t.phones.none}</p>}
      <ul className="k-facts">
        {person.phones.map((phone) => {
          const wrong = phone.state === 'wrong'
          return (
            <li key={phone.id}>
              <span className="k-line">
                <RevealValue
                  personId={person.id}
                  field="phone"
                  fieldId={phone.id}
                  label={phone.label ?? t.phones.phone}
                  masked={phone.masked}
                  may={person.may.reveal}
                />
                {phone.label !== null && <small>{phone.label}</small>}
                {wrong && <Tag tone="warn">{t.phones.wrong}</Tag>}
              </span>
              {person.may.edit && (
                <button
                  type="button"
                  className="k-bare k-fact-end"
                  disabled={mark.isPending}
                  onClick={() => mark.mutate({ personId: person.id, phoneId: phone.id, state: wrong ? 'ok' : 'wrong' })}
                >
                  {wrong ? t.phones.markOk : t.phones.markWrong}
                </button>
              )}
            </li>
          )
        })}
      </ul>
      {mark.error && <Problem problem={mark.error} />}
      {adding && <AddPhone personId={person.id} onClose={() => setAdding(false)} />}
    </Card>
  )
}
