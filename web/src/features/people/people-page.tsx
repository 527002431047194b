import { useState } from 'react'
import { api } from '../../api/index.ts'
import { ExportButton } from '../../app/export/ExportButton.tsx'
import { Problem } from '../../app/Problem.tsx'
import { useAddress } from '../../app/useAddress.ts'
import { useWorkplace } from '../../app/useWorkplace.ts'
import { useText } from '../../i18n/index.ts'
import { mergeText } from '../../i18n/messages/merge.ts'
import { peopleText } from '../../i18n/messages/people.ts'
import { Card } from '../../ui/Card.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { PageHead } from '../../ui/PageHead.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { FoundTable } from './FoundTable.tsx'
import { AddPerson } from './form/AddPerson.tsx'
import { PersonSheet } from './PersonSheet.tsx'
import { useFind } from './useFind.ts'

const LIMIT = 50
const TRIES = [
  ['surname', '张'],
  ['pinyin', 'zhang'],
  ['initials', 'zsf'],
  ['phone', '1388'],
  ['room', '3-1-502'],
] as const

/** What was looked for last, so that coming back from a card finds the list again. Never in the address: it is a name. */
let lookedFor = ''

export function PeoplePage() {
  const t = useText(peopleText)
  const merge = useText(mergeText)
  const { may } = useWorkplace()
  const [{ open }, go] = useAddress()
  const [text, setText] = useState(lookedFor)
  const [adding, setAdding] = useState(false)
  const { found, asked, query, busy } = useFind(text, LIMIT)
  const idle = text.trim() === ''
  const look = (next: string) => {
    lookedFor = next
    setText(next)
  }
  const add = { label: t.add, icon: 'plus' as const, keys: 'n', onClick: () => setAdding(true) }
  const mayAdd = may(api.people.addPerson)
  return (
    <>
      <PageHead
        title={t.title}
        sub={t.sub}
        primary={mayAdd ? add : undefined}
        others={may(api.people.duplicates) ? [{ label: merge.duplicates, href: '/people/duplicates' }] : undefined}
      />
      <Card
        flush
        footer={
          !idle && found.length > 0 ? (
            <>
              <span>{t.found(found.length, found.length === LIMIT)}</span>
              {may(api.people.exportFound) && (
                <ExportButton fetchFile={(ask, options) => api.people.exportFound({ text: asked, ...ask }, options)} />
              )}
            </>
          ) : undefined
        }
      >
        <div className="k-filters">
          <TextField
            label={t.search}
            hint={t.searchHint}
            type="search"
            value={text}
            onChange={look}
            maxLength={60}
            autoComplete="off"
            spellCheck={false}
          />
        </div>
        {idle ? (
          <div className="k-people-idle">
            <p className="k-muted">{t.idle}</p>
            <div className="k-line">
              {TRIES.map(([key, example]) => (
                <Chip key={key} onClick={() => look(example)}>
                  {t.tries[key]} <b>{example}</b>
                </Chip>
              ))}
            </div>
          </div>
        ) : (
          <FoundTable
            people={found}
            open={open}
            onOpen={({ id }) => go({ open: id })}
            loading={busy && found.length === 0}
            error={
              query.error && found.length === 0 ? (
                <Problem problem={query.error} onRetry={() => void query.refetch()} />
              ) : undefined
            }
            empty={<EmptyState text={mayAdd ? t.none(asked) : t.noneReader(asked)} action={mayAdd ? add : undefined} />}
          />
        )}
      </Card>
      {open !== undefined && <PersonSheet key={open} personId={open} onClose={() => go({ open: undefined })} />}
      {adding && (
        <AddPerson
          name={/^\p{Script=Han}{2,6}$/u.test(text.trim()) ? text.trim() : ''}
          onClose={() => setAdding(false)}
        />
      )}
    </>
  )
}
