import type { DueRow } from '@kapok/contract/rosters/schema'
import { useQuery } from '@tanstack/react-query'
import { type ApiProblem, api, keyOf } from '../../../api/index.ts'

const LIMIT = 200

/** Every due contact of a roster on a day: a sheet of paper has no next page to fetch. */
export const useWholeDay = (rosterId: string, day: string) => {
  const input = { rosterId, day, show: 'all', order: 'walking', limit: LIMIT } as const
  return useQuery<DueRow[], ApiProblem>({
    queryKey: [...keyOf(api.rosters.listDue, input), 'whole'],
    queryFn: async ({ signal }) => {
      const rows: DueRow[] = []
      for (let after: string | null | undefined; after !== null; ) {
        const page = await api.rosters.listDue({ ...input, ...(after && { after }) }, { signal })
        rows.push(...page.items)
        after = page.next
      }
      return rows
    },
  })
}
