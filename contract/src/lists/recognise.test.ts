import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ListColumn } from './columns.ts'
import { recogniseColumns } from './recognise.ts'
import { shapeOf } from './titles.ts'

const uses = (header: string[], rows: string[][] = []) =>
  recogniseColumns(header, rows).map(({ use }) =>
    use.as === 'field' ? use.field : use.as === 'answer' ? `→${use.answer}` : use.as,
  )

describe('by their titles', () => {
  test('the columns of a list of people to look for', () => {
    const header =
      '序号 数据来源/下发批次 姓名 性别 年龄 证件号 手机 户籍地 现住址 工作单位 人员类别 来源地 离开时间 同行人 核查结果 管控措施 责任人 备注'
    expect(uses(header.split(' '))).toEqual([
      'key',
      'shown',
      'name',
      'sex',
      'age',
      'document',
      'phone',
      'shown',
      'address',
      'shown',
      'tags',
      'shown',
      'time',
      'shown',
      '→outcome',
      'shown',
      'responsible',
      'note',
    ])
  })
  test.each([
    ['姓名（必填）', 'name'],
    ['* 手机号码：', 'phone'],
    ['现住址/小区', 'estate'],
    ['被核查人联系方式', 'phone'],
    ['备注（核查）', '→note'],
    ['是否联系上', '→outcome'],
    ['完成时间', '→at'],
    ['核查人', '→by'],
    ['联系人', 'relationName'],
    ['紧急联系人电话', 'relationPhone'],
    ['Ｐｈｏｎｅ', 'phone'],
    ['Date of birth', 'birthDate'],
    ['户籍地址', 'shown'],
    ['天气', 'shown'],
    ['', 'left'],
  ])('%s is %s', (title, use) => expect(uses([title])).toEqual([use]))

  test('the table of a chain list: the name before what people call themselves, that where there is no other', () => {
    const chain = ['序号', '昵称', '姓名', '房号', '数量', '备注', '电话', '原文']
    expect(uses(chain)).toEqual(['key', 'shown', 'name', 'room', 'quantity', 'note', 'phone', 'shown'])
    expect(uses(['序号', '昵称'], [['1', '老陈🍀']])).toEqual(['key', 'name'])
  })

  test('a second phone is another phone, a second name is shown', () => {
    expect(uses(['姓名', '手机', '电话', '姓名', '联系电话'])).toEqual([
      'name',
      'phone',
      'otherPhone',
      'shown',
      'shown',
    ])
  })
})

describe('by what stands in them', () => {
  const rows = [
    ['陈桂芳', '女', '13800138000', '11010519491231002X', '3栋1单元502', '1949-12-31'],
    ['欧阳德', '男', '13900139000', '440524188001010014', '花苑里5栋304', '1955-02-01'],
    ['买买提·艾山', '男', '0769-22223333', '4.41E+17', '12巷5号302', '1938-11-11'],
  ]
  test('where there are no titles', () => {
    expect(uses(['', '', '', '', '', ''], rows)).toEqual(['name', 'sex', 'phone', 'document', 'address', 'birthDate'])
  })
  test('where titles say nothing', () => {
    expect(uses(['甲', '乙', '丙', '丁', '戊', '己'], rows)[2]).toBe('phone')
  })
  test('a number of another kind than its title says', () => {
    expect(uses(['姓名', '证件号码'], [['陈桂芳', '13800138000']])).toEqual(['name', 'phone'])
  })
  test('a question left empty is answered there; one that is filled in is shown', () => {
    const questions = {
      code: 'q',
      name: { zh: '问', en: 'Q' },
      flags: [],
      questions: [{ code: 'well', type: 'yes_no' as const, required: false, label: { zh: '身体好吗', en: 'Well?' } }],
    }
    const use = (cell: string) => recogniseColumns(['身体好吗？'], [[cell]], questions)[0]?.use
    expect(use('')).toEqual({ as: 'answer', answer: 'question', question: 'well' })
    expect(use('好')).toEqual({ as: 'shown' })
  })
})

const texts = fc.array(fc.string({ unit: 'grapheme', maxLength: 12 }), { maxLength: 12 })
test('whatever the titles and cells, every column is in its place once and nothing is meant twice', () => {
  fc.assert(
    fc.property(texts, fc.array(texts, { maxLength: 5 }), (header, rows) => {
      const columns = recogniseColumns(header, rows)
      expect(columns.map(({ at }) => at)).toEqual(header.map((_, at) => at))
      for (const column of columns) ListColumn.parse(column)
      const fields = columns.flatMap(({ use }) => (use.as === 'field' ? [use.field] : []))
      expect(new Set(fields).size).toBe(fields.length)
    }),
  )
})

test('a shape is the same whatever the marks around its titles, and another one in another order', () => {
  expect(shapeOf([' 姓名：', '手 机'])).toBe(shapeOf(['姓名', '手机']))
  expect(shapeOf(['手机', '姓名'])).not.toBe(shapeOf(['姓名', '手机']))
})
