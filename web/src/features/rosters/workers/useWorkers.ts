import type { Worker } from '@kapok/contract/rosters/schema'
import { keepPreviousData } from '@tanstack/react-query'
import { api, useQueryOf } from '../../../api/index.ts'

/** Whose people: those of a roster, or of whatever an organisation keeps. */
export type Workplace = { rosterId: string } | { organisationId: string }

const FRESH = 300_000
const NONE: readonly Worker[] = []

/** Who can be made responsible, staff first; `find` asks for those of that name, since there may be hundreds. */
export function useWorkers(place: Workplace, find = '') {
  const text = find.trim()
  const page = useQueryOf(
    api.rosters.listWorkers,
    { ...place, limit: 100, ...(text !== '' && { find: text }) },
    { staleTime: FRESH, placeholderData: keepPreviousData },
  )
  return { workers: page.data?.items ?? NONE, more: page.data?.next != null }
}
