import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fillLine, numberText, partsOf, plainText, quote, unmarked } from './rules.ts'

describe('lines of a bulletin', () => {
  const line = '电话探访今日 {{phone_day|1204}}、累计 {{phone_total|34649}} 人次，{{hours|12.5}} 小时。'

  test('every number is a link to its figure, the rest is text', () => {
    expect(partsOf(line)).toEqual([
      { text: '电话探访今日 ' },
      { key: 'phone_day', value: 1204 },
      { text: '、累计 ' },
      { key: 'phone_total', value: 34_649 },
      { text: ' 人次，' },
      { key: 'hours', value: 12.5 },
      { text: ' 小时。' },
    ])
  })

  test('on paper and in the chat it reads as people write', () => {
    expect(plainText(line)).toBe('电话探访今日 1,204、累计 34,649 人次，12.5 小时。')
  })

  test('a template is filled with texts and figures; what nobody knows stays', () => {
    const filled = fillLine(
      '{{area}}截至 {{time}}：{{due}} 人，{{what}}',
      { area: '清禾街道', time: '20:00' },
      new Map([['due', 137]]),
    )
    expect(filled).toBe('清禾街道截至 20:00：{{due|137}} 人，{{what}}')
  })

  test('nobody can pass a number off as a figure', () => {
    expect(partsOf(unmarked('其实是 {{due|9999}} 人'))).toEqual([{ text: '其实是 { {due|9999}} 人' }])
    expect(partsOf(unmarked('{{{due|9999}}'))).toEqual([{ text: '{ { {due|9999}}' }])
    expect(partsOf(fillLine('{{area}}', { area: '{{due|9999}}' }, new Map()))).toEqual([{ text: '{ {due|9999}}' }])
  })

  test('the words between the numbers are kept, whatever they are', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'grapheme' }).map((text) => ({ text: unmarked(text) })),
      fc.record({ key: fc.constantFrom('due', 'phone_day', 'a.b-c'), value: fc.integer({ min: -5, max: 2_000_000 }) }),
    )
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.map((one) => ('text' in one ? one.text : quote(one.key, one.value))).join('\n')
        expect(plainText(text)).toBe(pieces.map((one) => ('text' in one ? one.text : numberText(one.value))).join('\n'))
      }),
    )
  })
})
