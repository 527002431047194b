import type { PersonCard, Relation } from '@kapok/contract/people/schema'
import { useState } from 'react'
import { api, useCommand } from '../../../api/index.ts'
import { ReasonDialog } from '../../../app/forms/ReasonDialog.tsx'
import { useText } from '../../../i18n/index.ts'
import { peopleText } from '../../../i18n/messages/people.ts'
import { Action } from '../../../ui/Action.tsx'
import { Card } from '../../../ui/Card.tsx'
import { say } from '../../../ui/say.ts'
import { Tag } from '../../../ui/Tag.tsx'
import { AddRelation } from '../form/AddRelation.tsx'
import { EditRelation } from '../form/EditRelation.tsx'
import { RevealValue } from './RevealValue.tsx'
import './rows.css'

type Doing = { what: 'add' } | { what: 'edit' | 'remove'; relation: Relation }

/** Whom to ask when somebody cannot be reached. */
export function PersonRelations({ person }: { person: PersonCard }) {
  const t = useText(peopleText)
  const [doing, setDoing] = useState<Doing>()
  const close = () => setDoing(undefined)
  const remove = useCommand(api.people.removeRelation, {
    onSuccess: () => {
      say(t.relations.removed)
      close()
    },
  })
  return (
    <Card
      title={t.relations.title}
      tools={
        person.may.edit ? (
          <Action label={t.relations.add} icon="plus" onClick={() => setDoing({ what: 'add' })} />
        ) : undefined
      }
    >
      {person.relations.length === 0 && <p className="k-muted">{t.relations.none}</p>}
      <ul className="k-facts">
        {person.relations.map((relation) => {
          const { id, relation: kind, name, phone } = relation
          return (
            <li key={id}>
              <span className="k-line">
                <b>{name}</b>
                <small>{t.relations.kinds[kind]}</small>
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
                {phone?.state === 'wrong' && <Tag tone="warn">{t.phones.wrong}</Tag>}
              </span>
              {person.may.edit && (
                <span className="k-line">
                  <button
                    type="button"
                    className="k-bare k-fact-end"
                    aria-label={t.relations.editOf(name)}
                    onClick={() => setDoing({ what: 'edit', relation })}
                  >
                    {t.relations.edit}
                  </button>
                  <button
                    type="button"
                    className="k-bare k-fact-end"
                    aria-label={t.relations.removeOf(name)}
                    onClick={() => setDoing({ what: 'remove', relation })}
                  >
                    {t.relations.remove}
                  </button>
                </span>
              )}
            </li>
          )
        })}
      </ul>
      {doing?.what === 'add' && <AddRelation personId={person.id} onClose={close} />}
      {doing?.what === 'edit' && <EditRelation personId={person.id} relation={doing.relation} onClose={close} />}
      {doing?.what === 'remove' && (
        <ReasonDialog
          title={t.relations.removeOf(doing.relation.name)}
          note={t.relations.removeNote}
          label={t.relations.reason}
          usual={Object.values(t.relations.reasons)}
          verb={t.relations.remove}
          danger
          busy={remove.isPending}
          problem={remove.error}
          onSubmit={(reason) => remove.mutate({ personId: person.id, relationId: doing.relation.id, reason })}
          onClose={close}
        />
      )}
    </Card>
  )
}
