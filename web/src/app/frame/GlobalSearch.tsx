import { useRouter } from '@tanstack/react-router'
import { useDeferredValue, useEffect, useState } from 'react'
import { api, useOnline, useQueryOf } from '../../api/index.ts'
import { useFormat, useText } from '../../i18n/index.ts'
import { appText } from '../../i18n/messages/app.ts'
import { useFoundDoors } from '../../offline/useFoundDoors.ts'
import { SearchDialog } from '../../ui/SearchDialog.tsx'

const REST = 150

const MOST = 12

/**
 * One search for everything people look for. Results are masked; opening one asks the server again. Without a network, the
 * people of one's own rosters are found on the device, and their doors open.
 */
export function GlobalSearch({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const t = useText(appText)
  const f = useFormat()
  const router = useRouter()
  const online = useOnline()
  const [query, setQuery] = useState('')
  const [asked, setAsked] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setAsked(query.trim()), REST)
    return () => clearTimeout(timer)
  }, [query])
  const text = useDeferredValue(asked)
  const found = useQueryOf(api.people.find, opened && online && text ? { text, limit: MOST } : null, {
    placeholderData: (before) => before,
  })
  const alone = !online || (found.error !== null && found.error.passing)
  const people = text === '' || alone ? [] : (found.data?.items ?? [])
  const doors = useFoundDoors(opened && alone ? text : null, MOST)
  return (
    <SearchDialog
      opened={opened}
      onClose={() => {
        onClose()
        setQuery('')
      }}
      query={query}
      onQuery={setQuery}
      busy={(found.isFetching && !alone) || query.trim() !== asked}
      hint={t.search}
      onPick={(key) => router.history.push(alone ? `/my-day/${encodeURIComponent(key)}` : `/people/${key}`)}
      groups={[
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
        {
          key: 'doors',
          label: t.searchOffline,
          hits: doors.map((door) => ({
            key: door.key,
            title: door.name,
            note: [door.age === null ? '' : String(door.age), f.door(door.address), door.phone]
              .filter(Boolean)
              .join(' · '),
          })),
        },
      ].filter((group) => group.hits.length > 0)}
    />
  )
}
