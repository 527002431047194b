import {
  keepPreviousData,
  skipToken,
  type UseInfiniteQueryOptions,
  type UseQueryOptions,
  useInfiniteQuery,
  useQuery,
} from '@tanstack/react-query'
import { useMemo } from 'react'
import { keyOf } from './keys.ts'
import type { Operation } from './operation.ts'
import type { ApiProblem } from './problem.ts'

type QueryOptions<O, T> = Omit<UseQueryOptions<O, ApiProblem, T>, 'queryKey' | 'queryFn'>

/** Reads one query of the contract. Input `null` waits, until what it depends on is known. */
export const useQueryOf = <I, O, T = O>(
  query: Operation<I, O>,
  input: NoInfer<I> | null,
  options?: QueryOptions<O, T>,
) =>
  useQuery<O, ApiProblem, T>({
    queryKey: keyOf<I | null>(query as Operation<I | null, O>, input),
    queryFn: input === null ? skipToken : ({ signal }) => query(input, { signal }),
    ...options,
  })

type Paged<T> = { items: T[]; next: string | null }
type PagesOptions = Pick<UseInfiniteQueryOptions<unknown, ApiProblem>, 'enabled' | 'staleTime' | 'refetchInterval'> & {
  /** Until an answer to other input has come, the last one stays, so that a list does not flicker while somebody types. */
  keepLast?: boolean
}

/** Reads a list page by page: `items` are those fetched so far, `fetchNextPage()` gets more while `hasNextPage`. */
export function usePagesOf<I extends { after?: string | undefined }, T>(
  query: Operation<I, Paged<T>>,
  input: NoInfer<Omit<I, 'after'>> | null,
  { keepLast, ...options }: PagesOptions = {},
) {
  const result = useInfiniteQuery({
    queryKey: [...keyOf<unknown>(query as Operation<unknown, Paged<T>>, input), 'pages'],
    queryFn:
      input === null
        ? skipToken
        : ({ pageParam, signal }: { pageParam: string | null; signal: AbortSignal }) =>
            query({ ...input, ...(pageParam !== null && { after: pageParam }) } as I, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page: Paged<T>) => page.next,
    ...(keepLast === true && { placeholderData: keepPreviousData }),
    ...(options as object),
  })
  const { data } = result
  const items = useMemo(() => data?.pages.flatMap((page) => page.items) ?? [], [data])
  return { ...result, items, error: result.error as ApiProblem | null }
}
