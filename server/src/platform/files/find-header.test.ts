import { describe, expect, it } from 'vitest'
import { findHeader } from './find-header.ts'
import { type CellRange, tableLimits } from './table.ts'

const request = { name: 'x', limits: tableLimits }
const rows = (texts: string[]): { line: number; cells: string[] }[] =>
  texts.map((text, at) => ({ line: at + 1, cells: text.split('|') }))
const across = (line: number, column: number, lastColumn: number, lastLine = line): CellRange => ({
  line,
  lastLine,
  column,
  lastColumn,
})

describe('the header', () => {
  it.each([
    ['at once', ['姓名|电话|住址', '张三|13800138000|3栋'], 1],
    ['below a title and a note', ['名单', '填表：甲|日期：3月2日', '姓名|电话|住址|备注', '张三|1|2|3'], 3],
    ['below a line of two words', ['第一批|机密', '姓名|电话|住址|备注', '张三|13800138000|红棉花园|独居'], 2],
    ['above rows of words alone', ['名单', '姓名|性别|情况|去向', '张三|男|独居|外出', '李四|女|同住|在家'], 2],
    ['with a column that has no title', ['姓名||电话|住址|备注', '张三|x|13800138000|红棉花园|独居'], 1],
    ['with digits in some titles', ['序号|姓名|14天内是否到过|第2针时间', '1|张三|否|2021-06-01'], 1],
    ['where nothing looks like one', ['张三|13800138000|3栋502', '李四|13900139000|5栋101'], 1],
    ['of one column', ['姓名', '张三', '李四'], 1],
  ])('%s', (_, lines, line) => expect(findHeader(rows(lines), [], request)).toMatchObject({ line, lines: 1 }))

  it('is where known titles are, whatever else looks like one', () => {
    const lines = rows(['工作|要求|如下', '一|二|三', '姓名|电话|楼栋'])
    expect(findHeader(lines, [], { ...request, knownTitles: ['姓名', '电话'] }).line).toBe(3)
  })

  it('of two lines has one title a column', () => {
    const lines = rows([
      '登记表',
      '序号|姓名|现住址|||电话',
      '||小区|楼栋|房号|',
      '1|张三|红棉花园|3栋|502|13800138000',
    ])
    const merged = [across(1, 0, 5), across(2, 0, 0, 3), across(2, 1, 1, 3), across(2, 2, 4), across(2, 5, 5, 3)]
    const titles = ['序号', '姓名', '现住址/小区', '现住址/楼栋', '现住址/房号', '电话']
    expect(findHeader(lines, merged, request)).toEqual({ at: 1, line: 2, lines: 2, titles })
    // People merge the titles across and forget to merge the others down.
    expect(findHeader(lines, [across(1, 0, 5), across(2, 2, 4)], request)).toEqual({ at: 1, line: 2, lines: 2, titles })
  })

  it('does not take the first row of data with it', () => {
    const lines = rows(['姓名|现住址||', '张三|红棉花园|3栋|502', '李四|红棉花园|5栋|101'])
    expect(findHeader(lines, [across(1, 1, 3)], request)).toMatchObject({ line: 1, lines: 1 })
  })
})
