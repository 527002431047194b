import type { ListingLine } from '@kapok/contract/rosters/schema'
import { useEffect } from 'react'
import { api, usePagesOf } from '../../../api/index.ts'

/** Everybody on a roster, to the last page: sharing out and choosing need all of them. */
export function useListings(rosterId: string | null) {
  const pages = usePagesOf(api.rosters.listListings, rosterId === null ? null : { rosterId })
  const { hasNextPage, isFetching, fetchNextPage } = pages
  useEffect(() => {
    if (hasNextPage && !isFetching) void fetchNextPage()
  }, [hasNextPage, isFetching, fetchNextPage])
  const listings: readonly ListingLine[] = pages.items
  return {
    listings,
    error: pages.error,
    loading: pages.isPending,
    whole: !pages.isPending && !hasNextPage,
    refetch: pages.refetch,
  }
}
