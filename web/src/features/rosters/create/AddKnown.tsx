import type { Roster } from '@kapok/contract/rosters/schema'
import { useEffect, useState } from 'react'
import { api, useQueryOf } from '../../../api/index.ts'
import { Problem } from '../../../app/Problem.tsx'
import { useText } from '../../../i18n/index.ts'
import { rostersText } from '../../../i18n/messages/rosters.ts'
import { Card } from '../../../ui/Card.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { KnownRow } from './KnownRow.tsx'

const REST = 200

/** Somebody we know already, found while typing and put on the roster with one press. */
export function AddKnown({ roster }: { roster: Roster }) {
  const t = useText(rostersText).create.people
  const [text, setText] = useState('')
  const [asked, setAsked] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setAsked(text.trim()), REST)
    return () => clearTimeout(timer)
  }, [text])
  const found = useQueryOf(api.people.find, asked === '' ? null : { text: asked, limit: 8 }, {
    placeholderData: (before) => before,
  })
  const people = asked === '' ? [] : (found.data?.items ?? [])
  return (
    <Card title={t.addKnown}>
      <div className="k-stack">
        <TextField label={t.addKnownHint} type="search" value={text} onChange={setText} autoComplete="off" />
        {found.error && asked !== '' && <Problem problem={found.error} />}
        {asked !== '' && found.data && people.length === 0 && (
          <p role="status" className="k-muted">
            {t.notFound}
          </p>
        )}
        <ul className="k-known">
          {people.map((person) => (
            <li key={person.id}>
              <KnownRow person={person} roster={roster} />
            </li>
          ))}
        </ul>
      </div>
    </Card>
  )
}
