import type { BatchRow } from '@kapok/contract/lists/schema'
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { type ApiProblem, api, invalidate, send } from '../../../../api/index.ts'

/** What was said of a row: who is meant (null: somebody new), or that it stays out. */
export type Decision = { take: false } | { take: true; personId: string | null; name: string | undefined }

const PAGE = 40
const NEAR_END = 8

/**
 * The doubtful rows, one after the other. They are read once, apart from everything else that is read again after each
 * decision: a row that was decided stays where it is, so that one can go back to it.
 */
export function useAskQueue(batchId: string) {
  const client = useQueryClient()
  const [at, setAt] = useState(0)
  const [decided, setDecided] = useState<ReadonlyMap<number, Decision>>(new Map())
  const query = useInfiniteQuery({
    queryKey: ['lists-asking', batchId],
    queryFn: ({ pageParam, signal }) =>
      api.lists.listRows(
        { batchId, state: 'ask', taken: 'open', limit: PAGE, ...(pageParam !== null && { after: pageParam }) },
        { signal },
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = query
  const rows: readonly BatchRow[] = useMemo(() => data?.pages.flatMap(({ items }) => items) ?? [], [data])
  const near = at >= rows.length - NEAR_END
  useEffect(() => {
    if (near && hasNextPage && !isFetchingNextPage) void fetchNextPage()
  }, [near, hasNextPage, isFetchingNextPage, fetchNextPage])
  // the counts over the queue are read again when somebody has rested, or leaves
  useEffect(() => {
    if (decided.size === 0) return
    const timer = setTimeout(() => void invalidate(client, ['lists/decide-rows']), 1500)
    return () => clearTimeout(timer)
  }, [client, decided])
  useEffect(() => () => void invalidate(client, ['lists/decide-rows']), [client])

  const decide = useMutation<
    unknown,
    ApiProblem,
    { row: BatchRow; decision: Decision; dwellingId: string | null | undefined }
  >({
    mutationFn: ({ row, decision, dwellingId }) =>
      send(api.lists.decideRows, {
        batchId,
        rows: { of: 'lines', lines: [row.line] },
        take: decision.take,
        ...(decision.take && { personId: decision.personId }),
        ...(decision.take && dwellingId !== undefined && { dwellingId }),
      }),
    onMutate: ({ row, decision }) => {
      setDecided((before) => new Map(before).set(row.line, decision))
      setAt((before) => Math.min(before + 1, rows.length))
    },
    onError: (_problem, { row }) => {
      setDecided((before) => new Map([...before].filter(([line]) => line !== row.line)))
      setAt(rows.findIndex(({ line }) => line === row.line))
    },
  })
  const move = useCallback(
    (by: number) => setAt((before) => Math.max(0, Math.min(rows.length, before + by))),
    [rows.length],
  )
  return {
    rows,
    at,
    row: rows[at],
    decided,
    decide,
    move,
    waiting: query.isPending || (rows[at] === undefined && hasNextPage),
    error: query.error as ApiProblem | null,
    refetch: query.refetch,
    left: rows.filter(({ line }) => !decided.has(line)).length,
    more: hasNextPage,
  }
}
