import type { ListingLine } from '@kapok/contract/rosters/schema'

export type Assignment = { responsibleId: string; listingIds: readonly string[] }

/**
 * A walk cut into stretches, one for each worker, as even as whole people allow: neighbours stay with one worker. Doors
 * are never split, so that two people at one door are called by one.
 */
export function splitEvenly(
  listings: readonly Pick<ListingLine, 'listingId' | 'address'>[],
  workers: readonly string[],
): Assignment[] {
  if (workers.length === 0) return []
  const shares: string[][] = workers.map(() => [])
  let at = 0
  let given = 0
  listings.forEach(({ listingId, address }, index) => {
    const fair = (listings.length * (at + 1)) / workers.length
    const before = listings[index - 1]
    const sameDoor = address.dwellingId !== null && before?.address.dwellingId === address.dwellingId
    if (given >= fair && at < workers.length - 1 && !sameDoor) at += 1
    shares[at]?.push(listingId)
    given += 1
  })
  return workers
    .map((responsibleId, index) => ({ responsibleId, listingIds: shares[index] ?? [] }))
    .filter(({ listingIds }) => listingIds.length > 0)
}

export type BuildingShare = {
  key: string
  /** The building of these people; null where nobody knows it. */
  of: ListingLine['address'] | null
  listings: readonly ListingLine[]
}

/** The buildings of a roster, in the order one walks; people without one stand last. */
export function buildingsOf(listings: readonly ListingLine[]): BuildingShare[] {
  const groups = Map.groupBy(listings, ({ address }) => address.buildingId ?? '')
  const shares = [...groups].map(([key, here]) => ({
    key,
    of: key === '' ? null : (here[0]?.address ?? null),
    listings: here,
  }))
  return shares.toSorted((a, b) => Number(a.key === '') - Number(b.key === ''))
}

/** What a command may carry. */
const MOST = 2000

/** One command for each worker, in pieces no command refuses. */
export const inPieces = (assignments: readonly Assignment[]): Assignment[] =>
  assignments.flatMap(({ responsibleId, listingIds }) =>
    Array.from({ length: Math.ceil(listingIds.length / MOST) }, (_, at) => ({
      responsibleId,
      listingIds: listingIds.slice(at * MOST, (at + 1) * MOST),
    })),
  )
