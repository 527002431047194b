import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { inPieces, splitEvenly } from './shares.ts'

const line = (listingId: string, dwellingId: string | null) => ({ listingId, address: { dwellingId } as never })

describe('a walk shared among workers', () => {
  test('everybody has exactly one worker, in the order one walks, and shares differ by one at most', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 1, max: 9 }), (people, count) => {
        const listings = Array.from({ length: people }, (_, at) => line(`p${at}`, `d${at}`))
        const workers = Array.from({ length: count }, (_, at) => `w${at}`)
        const shares = splitEvenly(listings, workers)
        expect(shares.flatMap(({ listingIds }) => listingIds)).toEqual(listings.map(({ listingId }) => listingId))
        const sizes = shares.map(({ listingIds }) => listingIds.length)
        if (people >= count) expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1)
      }),
    )
  })

  test('two people at one door are called by one worker', () => {
    const shares = splitEvenly([line('a', 'd1'), line('b', 'd1'), line('c', 'd2')], ['w1', 'w2', 'w3'])
    expect(shares.find(({ listingIds }) => listingIds.includes('a'))?.listingIds).toContain('b')
  })

  test('nobody to share among: nothing is shared', () => {
    expect(splitEvenly([line('a', null)], [])).toEqual([])
  })

  test('no command carries more than it may', () => {
    const pieces = inPieces([{ responsibleId: 'w', listingIds: Array.from({ length: 4500 }, (_, at) => String(at)) }])
    expect(pieces.map(({ listingIds }) => listingIds.length)).toEqual([2000, 2000, 500])
  })
})
