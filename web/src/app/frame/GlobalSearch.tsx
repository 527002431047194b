import { useRouter } from '@tanstack/react-router'
import { useDeferredValue, useEffect, useState } from 'react'
import { api, useQueryOf } from '../../api/index.ts'
import { useFormat, useText } from '../../i18n/index.ts'
import { appText } from '../../i18n/messages/app.ts'
import { SearchDialog } from '../../ui/SearchDialog.tsx'

const REST = 150

/** One search for everything people look for. Results are masked; opening one asks the server again. */
export function GlobalSearch({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const t = useText(appText)
  const f = useFormat()
  const router = useRouter()
  const [query, setQuery] = useState('')
  const [asked, setAsked] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setAsked(query.trim()), REST)
    return () => clearTimeout(timer)
  }, [query])
  const text = useDeferredValue(asked)
  const found = useQueryOf(api.people.find, opened && text ? { text, limit: 12 } : null, {
    placeholderData: (before) => before,
  })
  const people = text === '' ? [] : (found.data?.items ?? [])
  return (
    <SearchDialog
      opened={opened}
      onClose={() => {
        onClose()
        setQuery('')
      }}
      query={query}
      onQuery={setQuery}
      busy={found.isFetching || query.trim() !== asked}
      hint={t.search}
      onPick={(id) => router.history.push(`/people/${id}`)}
      groups={
        people.length === 0
          ? []
          : [
              {
                key: 'people',
                label: t.nav.people,
                hits: people.map((person) => ({
                  key: person.id,
                  title: person.name,
                  note: [person.age === null ? '' : String(person.age), f.door(person.address), person.phone]
                    .filter(Boolean)
                    .join(' · '),
                })),
              },
            ]
      }
    />
  )
}
