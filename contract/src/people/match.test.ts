import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Compared, decideMatch, judgeMatch, type Likeness, matchBands } from './match.ts'
import { namesAlike } from './names.ts'

const nothing: Likeness = {
  name: 'other',
  document: 'unknown',
  phone: false,
  birth: 'unknown',
  sex: 'unknown',
  room: 'unknown',
}
const like = (more: Partial<Likeness>) => judgeMatch({ ...nothing, ...more })

describe('who is meant', () => {
  test.each<[what: string, verdict: string, Partial<Likeness>]>([
    ['the document and the name', 'same', { document: 'same', name: 'same' }],
    ['the document and a name written in another way', 'same', { document: 'same', name: 'alike' }],
    ['the document under another name', 'ask', { document: 'same', name: 'other' }],
    ['the document and the name, born on another day', 'ask', { document: 'same', name: 'same', birth: 'other' }],
    ['the phone and the name', 'same', { phone: true, name: 'same' }],
    ['the phone and the name after a move', 'same', { phone: true, name: 'same', room: 'other' }],
    ['the phone and a similar name', 'ask', { phone: true, name: 'alike' }],
    ['the phone and the name, another identity number', 'ask', { phone: true, name: 'same', document: 'other' }],
    ['the phone of a family, another name', 'new', { phone: true, room: 'same' }],
    ['the phone and the day of birth, another name', 'ask', { phone: true, birth: 'same' }],
    ['twins who share a phone', 'new', { phone: true, birth: 'same', sex: 'other' }],
    ['name and birth', 'same', { name: 'same', birth: 'same' }],
    ['name and birth, another sex', 'ask', { name: 'same', birth: 'same', sex: 'other' }],
    ['name and birth behind another door', 'ask', { name: 'same', birth: 'same', room: 'other' }],
    ['namesakes born on one day', 'new', { name: 'same', birth: 'same', document: 'other' }],
    ['name and door', 'same', { name: 'same', room: 'same' }],
    ['name and door, born on another day', 'ask', { name: 'same', room: 'same', birth: 'other' }],
    ['a similar name behind the door', 'ask', { name: 'alike', room: 'same' }],
    ['a name alone', 'new', { name: 'same', sex: 'same' }],
    ['a neighbour', 'new', { room: 'same' }],
  ])('%s: %s', (_, verdict, more) => {
    expect(like(more).verdict).toBe(verdict)
  })
})

const compared: Compared[] = ['same', 'other', 'unknown']
const all: Likeness[] = (['same', 'alike', 'other'] as const).flatMap((name) =>
  compared.flatMap((document) =>
    [true, false].flatMap((phone) =>
      compared.flatMap((birth) =>
        compared.flatMap((sex) => compared.map((room) => ({ name, document, phone, birth, sex, room }))),
      ),
    ),
  ),
)
const order = { new: 0, ask: 1, same: 2 }

describe('whatever is compared', () => {
  test('the score says the verdict, and everything that agrees or does not is told', () => {
    expect(all).toHaveLength(486)
    for (const likeness of all) {
      const { verdict, score, why, against } = judgeMatch(likeness)
      expect(score).toBeGreaterThanOrEqual(matchBands[verdict][0])
      expect(score).toBeLessThanOrEqual(matchBands[verdict][1])
      const values = Object.values(likeness)
      expect(why).toHaveLength(values.filter((value) => [true, 'same', 'alike'].includes(value)).length)
      expect(against).toHaveLength(values.filter((value) => value === 'other').length)
    }
  })

  test('nobody is the same against what contradicts, and nobody is anything without a number, a birth or a door', () => {
    for (const likeness of all) {
      const { verdict, against } = judgeMatch(likeness)
      if (verdict === 'same') expect(against.filter((doubt) => doubt !== 'other_room')).toEqual([])
      const known = [likeness.document, likeness.birth, likeness.room].includes('same') || likeness.phone
      if (!known) expect(verdict).toBe('new')
    }
  })

  test('one thing more that agrees makes it no less likely, one that contradicts no likelier', () => {
    for (const likeness of all) {
      const before = judgeMatch(likeness)
      const never = (more: Partial<Likeness>, direction: 1 | -1) => {
        const after = judgeMatch({ ...likeness, ...more })
        expect((order[after.verdict] - order[before.verdict]) * direction).toBeGreaterThanOrEqual(0)
        expect((after.score - before.score) * direction).toBeGreaterThanOrEqual(0)
      }
      if (!likeness.phone) never({ phone: true }, 1)
      if (likeness.name === 'other') never({ name: 'alike' }, 1)
      if (likeness.name === 'alike') never({ name: 'same' }, 1)
      for (const key of ['document', 'birth', 'sex', 'room'] as const)
        if (likeness[key] === 'unknown') {
          never({ [key]: 'same' }, 1)
          never({ [key]: 'other' }, -1)
        }
    }
  })
})

test('two who both would be the same are a question, unless one of them holds the document', () => {
  const byDocument = like({ name: 'same', document: 'same' })
  const byPhone = like({ name: 'same', phone: true })
  const doubtful = like({ name: 'alike', phone: true })
  expect(decideMatch([])).toBe('new')
  expect(decideMatch([byPhone])).toBe('same')
  expect(decideMatch([byPhone, doubtful])).toBe('same')
  expect(decideMatch([byPhone, byPhone])).toBe('ask')
  expect(decideMatch([byDocument, byPhone])).toBe('same')
  expect(decideMatch([doubtful, doubtful])).toBe('ask')
})

test.each([
  ['张三', 'zhangsan', '张三', 'zhangsan', 'same'],
  ['张婷', 'zhangting', '张亭', 'zhangting', 'alike'],
  ['张三丰', 'zhangsanfeng', '丰三张', 'fengsanzhang', 'alike'],
  ['阿依古丽', 'ayiguli', '阿依古丽·买买提', 'ayigulimaimaiti', 'alike'],
  ['阿依古丽买买提', 'ayigulimaimaiti', '阿依古丽·买买提', 'ayigulimaimaiti', 'same'],
  ['José Ñandú', 'josenandu', 'jose nandu', 'josenandu', 'same'],
  ['张小明', 'zhangxiaoming', '张小红', 'zhangxiaohong', 'other'],
  ['张', 'zhang', '张三', 'zhangsan', 'other'],
  ['···', '', '···', '', 'same'],
  ['·', '', '-', '', 'other'],
])('%s and %s', (one, spelt, other, otherSpelt, alike) => {
  const [a, b] = [
    { name: one, pinyin: spelt },
    { name: other, pinyin: otherSpelt },
  ]
  expect(namesAlike(a, b)).toBe(alike)
  expect(namesAlike(b, a)).toBe(alike)
})

test('names compare the same from either side, and every name is its own', () => {
  const name = fc.string({ unit: fc.constantFrom(...'张三丰婷亭·aB é'), maxLength: 6 })
  fc.assert(
    fc.property(name, name, fc.boolean(), (one, other, homophones) => {
      const [a, b] = [
        { name: one, pinyin: 'a' },
        { name: other, pinyin: homophones ? 'a' : 'b' },
      ]
      expect(namesAlike(a, b)).toBe(namesAlike(b, a))
      expect(namesAlike(a, a)).toBe('same')
    }),
  )
})
