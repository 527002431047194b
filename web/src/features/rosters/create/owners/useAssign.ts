import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type ApiProblem, api, invalidate, send } from '../../../../api/index.ts'
import { type Assignment, inPieces } from './shares.ts'

/** Sends who is responsible for whom, worker by worker. What went through stays; again sends the same once more, harmlessly. */
export function useAssign(rosterId: string, onDone: () => void) {
  const client = useQueryClient()
  return useMutation<void, ApiProblem, readonly Assignment[]>({
    mutationFn: async (assignments) => {
      for (const { responsibleId, listingIds } of inPieces(assignments))
        await send(api.rosters.assignListings, { rosterId, responsibleId, listingIds: [...listingIds] })
    },
    onSuccess: onDone,
    onSettled: () => invalidate(client, ['rosters/assign-listings']),
  })
}
