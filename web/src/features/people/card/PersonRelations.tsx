import type { PersonCard } from '@kapok/contract/people/schema'
import { useState } from 'react'
import { useText } from '../../../i18n/index.ts'
import { peopleText } from '../../../i18n/messages/people.ts'
import { Action } from '../../../ui/Action.tsx'
import { Card } from '../../../ui/Card.tsx'
import { AddRelation } from '../form/AddRelation.tsx'
import { RevealValue } from './RevealValue.tsx'
import './rows.css'

/** Whom to ask when somebody cannot be reached. */
export function PersonRelations({ person }: { person: PersonCard }) {
  const t = useText(peopleText)
  const [adding, setAdding] = useState(false)
  return (
    <Card
      title={t.relations.title}
      tools={
        person.may.edit ? <Action label={t.relations.add} icon="plus" onClick={() => setAdding(true)} /> : undefined
      }
    >
      {person.relations.length === 0 && <p className="k-muted">{t.relations.none}</p>}
      <ul className="k-facts">
        {person.relations.map(({ id, relation, name, phone }) => (
          <li key={id}>
            <span className="k-line">
              <b>{name}</b>
              <small>{t.relations.kinds[relation]}</small>
            </span>
            {phone && (
              <RevealValue
                personId={person.id}
                field="relation_phone"
                fieldId={phone.id}
                label={`${name} ${t.phones.phone}`}
                masked={phone.masked}
                may={person.may.reveal}
              />
            )}
          </li>
        ))}
      </ul>
      {adding && <AddRelation personId={person.id} onClose={() => setAdding(false)} />}
    </Card>
  )
}
