import { expect, test } from 'vitest'
import { doorsOf, inOrder } from './dayView.ts'
import { doorKey, partsOf } from './doorKey.ts'
import { aCard, aRecord } from './fixtures.ts'

const at = (room: string, floor: number, part = {}) =>
  aCard({
    listingId: `01990000-0000-7000-8000-0000000${room.padStart(5, '0')}`,
    address: { ...aCard().address, floor, room },
    ...part,
  })
const cards = [at('304', 3), at('1001', 10), at('101', 1), at('302', 3)]
const pulled = new Map(cards.map((card) => [doorKey(card), { card, pulledAt: 1, pull: 'p' }]))
const state = { pulled, rosters: new Map() }
const rooms = (doors: readonly { address: { room: string } }[]) => doors.map(({ address }) => address.room)

test('walking order is the contract’s: from the top floor down, rooms as they are numbered', () => {
  expect(rooms(inOrder(doorsOf(state, [], ''), 'walking'))).toEqual(['1001', '302', '304', '101'])
})

test('by urgency a flag recorded on this phone comes first at once', () => {
  const record = aRecord(cards[2] as never, { concern: { severity: 'urgent', what: '摔倒' } })
  expect(rooms(inOrder(doorsOf(state, [record], ''), 'urgency'))[0]).toBe('101')
})

test('doors nobody touched keep their identity, so lists redraw only the others', () => {
  const before = doorsOf(state, [], '')
  const after = doorsOf(state, [aRecord(cards[1] as never, {})], '')
  expect(after.map((door, i) => door === before[i])).toEqual([false, true, true, true])
})

test('records are applied in the order of the queue, whatever order they come in', () => {
  const first = aRecord(cards[1] as never, { outcome: 'no_answer', note: '一' })
  const second = aRecord(cards[1] as never, { outcome: 'refused', note: '二' })
  expect(doorsOf(state, [second, first], '')[0]).toMatchObject({ status: 'refused', lastNote: '二' })
})

test('records about other things, or doors not on the list, are left alone', () => {
  const elsewhere = aRecord(at('999', 9), {})
  expect(doorsOf(state, [elsewhere, { ...elsewhere, door: null }], '')).toHaveLength(4)
})

test('a key is taken apart again', () => {
  expect(partsOf(doorKey(cards[0] as never))).toEqual({ listingId: cards[0]?.listingId, day: '2026-03-08', slot: 0 })
})
