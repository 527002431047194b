import type { PersonFound } from '@kapok/contract/people/schema'
import { useState } from 'react'
import { Problem } from '../../../app/Problem.tsx'
import { useFormat, useText } from '../../../i18n/index.ts'
import { peopleText } from '../../../i18n/messages/people.ts'
import { TextField } from '../../../ui/TextField.tsx'
import { sexAge } from '../sexAge.ts'
import { useFind } from '../useFind.ts'
import './members.css'

type FindMemberProps = {
  taken: ReadonlySet<string>
  onTake: (person: PersonFound) => void
  label?: string | undefined
}

/** Finds somebody who is known already, to put them in a household. */
export function FindMember({ taken, onTake, label }: FindMemberProps) {
  const t = useText(peopleText)
  const f = useFormat()
  const [text, setText] = useState('')
  const { found, query } = useFind(text, 8)
  const shown = text.trim() === '' ? [] : found.filter(({ id }) => !taken.has(id))
  return (
    <div className="k-stack">
      <TextField
        label={label ?? t.household.find}
        hint={t.searchHint}
        type="search"
        value={text}
        onChange={setText}
        maxLength={60}
        autoComplete="off"
      />
      {query.error && <Problem problem={query.error} />}
      {shown.length > 0 && (
        <ul className="k-found">
          {shown.map((person) => (
            <li key={person.id}>
              <button
                type="button"
                className="k-bare"
                onClick={() => {
                  setText('')
                  onTake(person)
                }}
              >
                <b>{person.name}</b>
                <small>{[sexAge(person, t), f.door(person.address)].filter(Boolean).join(' · ')}</small>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
