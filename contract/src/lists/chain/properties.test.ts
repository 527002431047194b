import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { quantityText } from './amounts.ts'
import { looksLikeChain, readChain } from './read.ts'
import { splitVersions } from './split.ts'
import { chainTable } from './table.ts'
import { linesOf, plain } from './text.ts'
import type { Chain, ChainEntry } from './types.ts'
import { writeChain } from './write.ts'

const bits = [
  '#接龙',
  '# 接龍',
  '接龙',
  '#Group Note',
  '1. ',
  '2、',
  '3）',
  '１．',
  '10 ',
  '①',
  '1️⃣',
  ' ',
  '\n',
  '\n',
  '\r\n',
  '\u200b',

  '张三',
  '李姐',
  '老陈🍀',
  'Tom Lee',
  '[玫瑰]',
  '3-1201',
  '3栋1单元502',
  '12巷5号',
  '301',
  '2份',
  '两盒',
  'x2',
  '+1',
  '各1',

  '（下午在家）',
  '(改2份)',
  '（',
  ')',
  '13812341234',
  '电话：',
  '收件人：',
  '- - - - - - -',
  '「',
  '」',
  '晚上6点前报名',
  '@所有人',

  'A：鸡腿饭 B：面',
  'A',
  '<msg><title>',
  '</title>',
  '&#10;',
  '取消',
  '李四 18:03',
  'https://a.cn/?b=1',
  '\t',
  '。',
  '谢谢大家',
]
const someText = fc.oneof(
  fc.array(fc.constantFrom(...bits), { maxLength: 40 }).map((parts) => parts.join('')),
  fc.string({ unit: 'grapheme', maxLength: 80 }),
)

/** Everything that a chain holds, by line where the line is known. */
const held = (chain: Chain): string =>
  [
    chain.from,
    chain.header,
    ...chain.title,
    ...chain.notes,
    chain.deadline,
    ...chain.entries.flatMap(({ raw, position }) => [`${position}`, raw]),
    ...chain.blanks.map(({ position }) => `${position}`),
    ...chain.leftovers.map(({ text }) => text),
  ].join('\n')

/** How often each letter and digit stands in a text; zeros aside, which a position may begin with. */
function tally(text: string): Map<string, number> {
  const count = new Map<string, number>()
  for (const each of text.match(/[\p{L}\p{N}]/gu) ?? []) if (each !== '0') count.set(each, (count.get(each) ?? 0) + 1)
  return count
}

describe('whatever is pasted', () => {
  test('no letter is lost: all of it is in the header, a title, an entry or what is left over', () => {
    fc.assert(
      fc.property(someText, (text) => {
        fc.pre(!/<(?:app)?msg/i.test(text))
        const all = tally(held(readChain(text)))
        for (const [each, count] of tally(linesOf(text).map(plain).join('\n')))
          expect(all.get(each) ?? 0, each).toBeGreaterThanOrEqual(count)
      }),
      { numRuns: 600 },
    )
  })

  test('every line that holds anything is somebody’s: an entry’s, an empty place’s, the head’s or left over', () => {
    fc.assert(
      fc.property(someText, (text) => {
        fc.pre(!/<(?:app)?msg/i.test(text))
        const chain = readChain(text)
        const lines = linesOf(text).filter((line) => plain(line) !== '').length
        const known = new Set([
          ...chain.entries.flatMap((entry) => entry.lines),
          ...chain.blanks.map(({ line }) => line),
          ...chain.leftovers.map(({ line }) => line),
        ])
        const head = [chain.from, chain.header, chain.deadline, ...chain.title, ...chain.notes].filter(Boolean).length
        expect(known.size + head).toBeGreaterThanOrEqual(lines)
      }),
      { numRuns: 400 },
    )
  })

  test('reading never fails, and every entry says why it should be looked at', () => {
    fc.assert(
      fc.property(someText, (text) => {
        looksLikeChain(text)
        for (const { confidence, doubts, raw } of readChain(text).entries) {
          expect(confidence === 'sure').toBe(doubts.length === 0)
          expect(raw.trim()).not.toBe('')
        }
        expect(splitVersions(text).join('\n').length).toBeLessThanOrEqual(text.length)
      }),
      { numRuns: 400 },
    )
  })

  test('ten thousand lines, and a million characters meant to harm, are read in little time', {
    timeout: 120_000,
  }, () => {
    const entry = (at: number) =>
      `${at + 1}. ${(at % 30) + 1}-${(at % 3) + 1}-${(at % 18) + 1}02 张三${at} 2份（下午在家）`
    const list = `#接龙\n${Array.from({ length: 10_000 }, (_, at) => entry(at)).join('\n')}`
    const hostile = ['(', '1. ', '3-', '里3栋', '🍀', '2份', '电话：', '\n', '1. 张\n', '「']
    const texts = [
      list,
      list.replaceAll('\n', ' '),
      ...hostile.map((bit) => `#接龙\n1. ${bit.repeat(1e6 / bit.length)}`),
    ]
    expect(readChain(list).entries).toHaveLength(10_000)
    for (const text of texts) {
      const before = process.cpuUsage()
      readChain(text)
      const { user } = process.cpuUsage(before)
      // generous: other tests run beside this one; a reader that is not linear takes minutes
      expect(user / 1000, text.slice(0, 20)).toBeLessThan(5000)
    }
  })
})

const name = fc.constantFrom('张三', '李小姐', '何婆婆', '欧阳兰', 'Lily', 'Tom Lee', '阿明', '谢玉珍', '周六一')
const room = fc.constantFrom('', '3-1201', '3-1-502', '3栋1单元502', '12巷5号302', 'A座1203')
const quantity = fc.option(
  fc.record({
    count: fc.integer({ min: 1, max: 99 }),
    unit: fc.constantFrom('', '份', '盒', '箱'),
    each: fc.constant(false),
  }),
)
const draftEntry = fc.record({
  name,
  nickname: fc.constant(''),
  room,
  quantity,
  choice: fc.constant(''),
  note: fc.constantFrom('', '下午在家', '放门口', '要去皮，先敲门'),
  people: fc.option(fc.integer({ min: 1, max: 9 })),
  phone: fc.constantFrom('', '13812341234', '0769-22223333'),
})
const draft = fc.record({
  header: fc.constantFrom('#接龙', '#接龍', '#Group Note'),
  title: fc.constantFrom([], ['5月8日 蔬菜包'], ['核酸检测']),
  notes: fc.constantFrom([], ['每户限两份']),
  deadline: fc.constantFrom('', '晚上6点前报名'),
  entries: fc.array(draftEntry, { minLength: 1, maxLength: 30 }),
})

describe('a list written for the chat', () => {
  test('reads back as the same list', () => {
    fc.assert(
      fc.property(draft, (list) => {
        fc.pre(list.title.length > 0 || list.notes.length === 0)
        const back = readChain(writeChain(list))
        expect([back.header, back.title, back.notes, back.deadline]).toEqual([
          list.header,
          list.title,
          list.notes,
          list.deadline,
        ])
        const said = ({ name, room, quantity, note, people, phone }: (typeof list.entries)[number] | ChainEntry) =>
          [name, room, quantityText(quantity), note, people, phone].join('|')
        expect(back.entries.map(said)).toEqual(list.entries.map(said))
        expect(back.leftovers).toEqual([])
      }),
    )
  })

  test('what was read is written so that it reads the same, and written again it does not change', () => {
    const text =
      '#接龙 5月8日 蔬菜包(3栋)\n1. 301王 2份\n2、 502 李姐（1份，下午在家）\n3.\n4. 老陈🍀\n5. 6-1201 何 两大一小 13812341234'
    const once = writeChain(readChain(text))
    expect(once.split('\n')).toEqual([
      '#接龙 5月8日 蔬菜包(3栋)',
      '',
      '1. 3栋301 王 2份',
      '2. 3栋502 李姐 1份（下午在家）',
      '3. 老陈',
      '4. 6-1201 何 3人 13812341234（两大一小）',
    ])
    expect(writeChain(readChain(once))).toBe(once)
  })

  test('as a table it has the columns that a list intake knows, one row for each person', () => {
    const { header, rows } = chainTable(readChain('#接龙\nA：饭 B：面\n1. 3-501 王 2份 A（少辣）\n2.\n3. 李'))
    expect(header).toEqual(['序号', '昵称', '姓名', '房号', '数量', '备注', '电话', '原文'])
    expect(rows).toEqual([
      { line: 1, cells: ['1', '3-501 王', '王', '3-501', '2份', 'A 饭，少辣', '', '3-501 王 2份 A(少辣)'] },
      { line: 2, cells: ['2', '李', '李', '', '', '', '', '李'] },
    ])
  })

  test('cells of a spreadsheet are no chain list, a chain list is', () => {
    expect(looksLikeChain('姓名\t电话\n张三\t138\n李四\t139')).toBe(false)
    expect(looksLikeChain('姓名,电话\n张三,138\n李四,139')).toBe(false)
    expect(looksLikeChain('#接龙\n1. 张三')).toBe(true)
    expect(looksLikeChain('1. 张三\n2. 李四 3-501')).toBe(true)
    expect(looksLikeChain('')).toBe(false)
  })

  test('several messages copied at once are several versions, each with who sent it', () => {
    const one = '李四 18:03\n#接龙 菜\n1. 张 301\n2. 李 302'
    const two = '王五：\n#接龙 菜\n1. 张 301\n2. 李 302\n3. 王 303'
    const parts = splitVersions(`${one}\n\n${two}`).map(readChain)
    expect(parts.map(({ from }) => from)).toEqual(['李四 18:03', '王五:'])
    expect(parts.map(({ entries }) => entries.length)).toEqual([2, 3])
    expect(parts.flatMap(({ leftovers }) => leftovers)).toEqual([])
  })
})
