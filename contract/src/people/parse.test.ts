import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../common/time.ts'
import { parseDate, parseSex } from './parse.ts'
import { parseTags, tagNamed } from './tag-names.ts'
import { isTag, type Tag, tags } from './tags.ts'

describe('sex as lists write it', () => {
  test('words, letters and the codes of GB/T 2261.1', () => {
    expect(['男', ' 女 ', 'F', 'Male', '1', '2', '9', '0', '', '女士'].map(parseSex)).toEqual([
      'male',
      'female',
      'female',
      'male',
      'male',
      'female',
      'unstated',
      'unknown',
      'unknown',
      'female',
    ])
    expect(parseSex('男女')).toBeNull()
    expect(parseSex('constructor')).toBeNull()
  })
})

describe('days as lists write them', () => {
  test.each([
    '2026-3-5',
    '2026/3/5',
    '2026.03.05',
    '2026年3月5日',
    '2026 年 3 月 5 号',
    '20260305',
    '2026-03-05T00:00:00.000Z',
    '2026-03-05 00:00:00',
    '2026/3/5 0:00',
    '２０２６－３－５',
  ])('%s is 5 March 2026', (written) => {
    expect(parseDate(written)).toEqual({ ok: true, day: '2026-03-05' })
  })

  test('a day that does not exist is told from one that cannot be read', () => {
    expect(parseDate('2026-02-30')).toEqual({ ok: false, reason: 'impossible' })
    expect(parseDate('20261301')).toEqual({ ok: false, reason: 'impossible' })
    for (const text of ['1943', '1943-05', '43-3-5', '5/3/2026', '不详', ''])
      expect(parseDate(text)).toEqual({ ok: false, reason: 'unreadable' })
  })

  test('every day can be written in every way and read back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -30_000, max: 30_000 }), (n) => {
        const day = addDays('1970-01-01', n)
        const [y, m, d] = day.split('-').map(Number)
        for (const written of [
          day,
          `${y}/${m}/${d}`,
          `${y}年${m}月${d}日`,
          day.replaceAll('-', ''),
          `${day}T00:00:00Z`,
        ])
          expect(parseDate(written)).toEqual({ ok: true, day })
      }),
    )
  })
})

describe('tags as lists write them', () => {
  test('a cell of tags in the words of a residents’ committee', () => {
    expect(parseTags('独居老人、低保户；高血压，听力不好')).toEqual({
      tags: ['living_alone', 'low_income', 'hard_of_hearing'],
      unknown: ['高血压'],
    })
    expect(parseTags('独居 低保')).toEqual({ tags: ['living_alone', 'low_income'], unknown: [] })
    expect(parseTags('living alone, dialysis; LOW INCOME')).toEqual({
      tags: ['living_alone', 'dialysis', 'low_income'],
      unknown: [],
    })
  })

  test('nothing is nothing, and what may mean several things is left to a person', () => {
    expect(parseTags(' 无 ')).toEqual({ tags: [], unknown: [] })
    expect(parseTags('')).toEqual({ tags: [], unknown: [] })
    expect(parseTags('留守、半失能')).toEqual({ tags: [], unknown: ['留守', '半失能'] })
  })

  const all = Object.keys(tags).filter(isTag)

  test('no name of a tag means another', () => {
    for (const code of all) for (const name of [code, tags[code].zh, tags[code].en]) expect(tagNamed(name)).toBe(code)
  })

  test('any tags written in either language are read back, each once', () => {
    const some = fc.array(fc.constantFrom<Tag>(...all), { maxLength: 6 })
    fc.assert(
      fc.property(
        some,
        fc.constantFrom('zh', 'en'),
        fc.constantFrom('、', ',', ';', '/', '|'),
        (codes, language, mark) => {
          const cell = codes.map((code) => tags[code][language]).join(mark)
          expect(parseTags(cell)).toEqual({ tags: [...new Set(codes)], unknown: [] })
        },
      ),
    )
  })
})
