import type { PersonCard, PersonTag } from '@kapok/contract/people/schema'
import { isTag, tags } from '@kapok/contract/people/tags'
import { useState } from 'react'
import { dayOf, useText } from '../../../i18n/index.ts'
import { peopleText } from '../../../i18n/messages/people.ts'
import { useFormat } from '../../../i18n/useFormat.ts'
import { Action } from '../../../ui/Action.tsx'
import { Card } from '../../../ui/Card.tsx'
import { AddTag } from '../form/AddTag.tsx'
import { EndTag } from '../form/EndTag.tsx'
import './rows.css'

/** What matters about somebody, how it is known, and until when it holds. */
export function PersonTags({ person }: { person: PersonCard }) {
  const t = useText(peopleText)
  const f = useFormat()
  const [adding, setAdding] = useState(false)
  const [ending, setEnding] = useState<PersonTag>()
  const today = dayOf(Date.now())
  const nameOf = (tag: string) => (isTag(tag) ? f.pick(tags[tag]) : tag)
  const holds = ({ validTo }: PersonTag) =>
    validTo === null ? '' : validTo < today ? t.tags.expired(f.date(validTo)) : t.tags.until(f.date(validTo))
  return (
    <Card
      title={t.tags.title}
      tools={person.may.edit ? <Action label={t.tags.add} icon="plus" onClick={() => setAdding(true)} /> : undefined}
    >
      {person.tags.length === 0 && <p className="k-muted">{t.tags.none}</p>}
      <ul className="k-facts">
        {person.tags.map((tag) => {
          const over = tag.validTo !== null && tag.validTo < today
          return (
            <li key={tag.id} data-off={over || undefined}>
              <span className="k-line">
                <b>{nameOf(tag.tag)}</b>
                <small>{[t.tags.sources[tag.source], holds(tag)].filter(Boolean).join(' · ')}</small>
              </span>
              {person.may.edit && !over && (
                <button
                  type="button"
                  className="k-bare k-fact-end"
                  aria-label={t.tags.endOf(nameOf(tag.tag))}
                  onClick={() => setEnding(tag)}
                >
                  {t.tags.end}
                </button>
              )}
            </li>
          )
        })}
      </ul>
      {adding && <AddTag person={person} onClose={() => setAdding(false)} />}
      {ending && (
        <EndTag personId={person.id} tagId={ending.id} name={nameOf(ending.tag)} onClose={() => setEnding(undefined)} />
      )}
    </Card>
  )
}
