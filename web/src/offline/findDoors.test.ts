import { expect, test } from 'vitest'
import { findDoors } from './findDoors.ts'
import { aCard } from './fixtures.ts'
import { type LocalDoor, untouched } from './localDoor.ts'

const door = (n: number, part: Parameters<typeof aCard>[0]): LocalDoor =>
  untouched({
    card: aCard({ listingId: `01990000-0000-7000-8000-00000000000${n}`, ...part }),
    pulledAt: 0,
    pull: 'p',
  })
const dial = (number: string) => ({
  phoneId: null,
  number,
  masked: '',
  name: '',
  relation: null,
  label: null,
  state: 'ok' as const,
})

const doors = [
  door(1, { personId: 'a', name: '陈桂兰', dial: [dial('13900001234')] }),
  door(2, { personId: 'b', name: '陈桂', spelt: { pinyin: 'chengui', initials: 'cg' }, tags: ['living_alone'] }),
  door(3, { personId: 'a', name: '陈桂兰', slot: 1 }),
  door(4, {
    householdId: 'h',
    name: '罗安',
    spelt: { pinyin: 'luoan', initials: 'la' },
    memberNames: [{ personId: 'c', name: '罗小妹', age: 9 }],
  }),
]
const found = (text: string) => findDoors(doors, text, 10).map((one) => one.name)

test('people of one’s own rosters are found without a server, the nearest first, each once', () => {
  expect(found('陈桂')).toEqual(['陈桂', '陈桂兰'])
  expect(found('桂兰')).toEqual(['陈桂兰'])
  expect(found('cg')).toEqual(['陈桂', '陈桂兰'])
  expect(found('陈gl')).toEqual(['陈桂兰'])
  expect(found('1234')).toEqual(['陈桂兰'])
  expect(found('小妹')).toEqual(['罗安'])
  expect(found('3-2-304')).toHaveLength(3)
  expect(found('独居')).toEqual(['陈桂'])
  expect(found('  ')).toEqual([])
  expect(findDoors(doors, '陈', 1)).toHaveLength(1)
})

test('a card that an earlier build stored is found by its characters', () => {
  const { spelt: _, ...old } = doors[0]!
  expect(findDoors([old as LocalDoor], '桂兰', 5)).toHaveLength(1)
  expect(findDoors([old as LocalDoor], 'cgl', 5)).toEqual([])
})
