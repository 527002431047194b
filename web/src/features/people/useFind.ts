import { useEffect, useState } from 'react'
import { api, useQueryOf } from '../../api/index.ts'

const REST = 180

/** Results while typing: asked once the typing rests; the last ones stay until the next have come. */
export function useFind(text: string, limit: number) {
  const [asked, setAsked] = useState(text.trim())
  useEffect(() => {
    const timer = setTimeout(() => setAsked(text.trim()), REST)
    return () => clearTimeout(timer)
  }, [text])
  const query = useQueryOf(api.people.find, asked === '' ? null : { text: asked, limit }, {
    placeholderData: (before) => before,
    gcTime: 60_000,
  })
  const found = asked === '' ? [] : (query.data?.items ?? [])
  return { found, asked, query, busy: query.isFetching || text.trim() !== asked }
}
