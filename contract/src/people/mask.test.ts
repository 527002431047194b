import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { maskDocument, maskName, maskPhone } from './mask.ts'

describe('what is shown of a name', () => {
  test.each([
    ['张三', '张*'],
    ['谭玉珍', '谭*'],
    ['欧阳修文', '欧阳*'],
    ['歐陽志明', '歐陽*'],
    ['欧阳', '欧*'],
    ['𠮷田花子', '𠮷*'],
    ['阿依古丽·买买提', '阿*'],
    ['张', '*'],
    ['John Smith', 'J* S*'],
    ['Ana', 'A*'],
    ['', '*'],
  ])('%s is shown as %s', (name, shown) => {
    expect(maskName(name)).toBe(shown)
  })

  test('never more than the surname, and never the whole name', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[\u4e00-\u9fa5]{1,6}$/u), (name) => {
        const shown = maskName(name)
        expect([...shown].length).toBeLessThanOrEqual(3)
        expect(shown.endsWith('*')).toBe(true)
        expect(name).not.toBe(shown.slice(0, -1))
        expect(name.startsWith(shown.slice(0, -1))).toBe(true)
      }),
    )
  })
})

describe('what is shown of a number', () => {
  test.each([
    ['13812341234', '138****1234'],
    ['+86 138 1234 1234', '138****1234'],
    ['0769-22223333转801', '0769-****3333'],
    ['22223333', '****3333'],
    ['+85291234567', '+852****4567'],
    ['12345', '12345'],
    ['4008123456', '4008123456'],
    ['问女儿', '****'],
  ])('phone %s is shown as %s', (number, shown) => {
    expect(maskPhone(number)).toBe(shown)
  })

  test.each([
    ['11010519491231002X', '110105************'],
    ['110105491231002', '110105*********'],
    ['E12345678', 'E1*******'],
    ['0042', '****'],
  ])('document %s is shown as %s', (number, shown) => {
    expect(maskDocument(number)).toBe(shown)
  })

  test('the last four of a document are never shown', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9A-Z]{1,20}$/), (number) => {
        expect(maskDocument(number)).toMatch(/\*{4}$/)
        expect(maskDocument(number).replaceAll('*', '').length).toBeLessThanOrEqual(6)
      }),
    )
  })

  test('of a mobile number four digits are never shown', () => {
    fc.assert(
      fc.property(fc.integer({ min: 3_000_000_000, max: 9_999_999_999 }), (n) => {
        expect(maskPhone(`1${n}`)).toMatch(/^1\d{2}\*{4}\d{4}$/)
      }),
    )
  })
})
