import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dateText, isSpoiltNumber, numberText, rawNumberText, tidyMarkedText, tidyText } from './cell-text.ts'
import { neutraliseFormula } from './neutralise-formula.ts'

describe('tidyText', () => {
  it.each([
    ['　张三 ', '张三'],
    ['１３８００１３８０００', '13800138000'],
    ['４４０１０６１９９００１０１００１Ｘ', '44010619900101001X'],
    ['３－１－５０２', '3-1-502'],
    ['3–1—502', '3-1-502'],
    ['８：３０', '8:30'],
    ['备注：独居（二楼），无电梯', '备注：独居（二楼），无电梯'],
    ['买买提·吐尔逊', '买买提·吐尔逊'],
    ['㈠㎡①', '㈠㎡①'],
    ['\ufeff\u200b编号\u00a0', '编号'],
    ['一\r\n二\r三', '一\n二\n三'],
    ['０01', '001'],
  ])('%j → %j', (text, tidy) => expect(tidyText(text)).toBe(tidy))

  it('leaves hanzi alone, compatibility forms and rare ones included', () => {
    const hanzi = '𠮷䶮喆堃﨩更'
    expect(tidyText(hanzi)).toBe(hanzi)
  })

  it('changes nothing the second time', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => tidyText(tidyText(text)) === tidyText(text)))
  })
})

describe('marks of text files', () => {
  it.each([
    ['="0012"', '0012'],
    ["'440106199001010011", '440106199001010011'],
    ["'=1+1", '=1+1'],
    ["'n'", "'n'"],
  ])('%j → %j', (text, plain) => expect(tidyMarkedText(text)).toBe(plain))

  it('takes off what neutraliseFormula puts on', () => {
    const dangerous = fc
      .tuple(fc.constantFrom('=', '+', '-', '@', "'=", "''-", "'1", '', "'"), fc.string())
      .map((parts) => parts.join(''))
    fc.assert(
      fc.property(dangerous.map(tidyText), (text) => {
        expect(tidyMarkedText(neutraliseFormula(text))).toBe(text)
      }),
    )
  })
})

describe('neutraliseFormula', () => {
  it.each(['=1', '+1', '-1', '@x', '\t=1', ' =1', '＝1', '\n=1', "'=1"])('marks %j', (text) =>
    expect(neutraliseFormula(text)).toBe(`'${text}`),
  )
  it.each(['', '张三', '1-2', 'a=b', "it's"])('leaves %j', (text) => expect(neutraliseFormula(text)).toBe(text))
})

describe('numbers', () => {
  it.each([
    [13800138000, '13800138000'],
    [0.1 + 0.2, '0.3'],
    [36.6, '36.6'],
    [-5, '-5'],
    [999_999_999_999_999, '999999999999999'],
    [440106199001011000, '4.40106199001011E+17'],
    [6222021234567890, '6.22202123456789E+15'],
  ])('%d → %s', (value, text) => expect(numberText(value)).toBe(text))

  it.each([
    ['4.40106199001011E+17', '4.40106199001011E+17'],
    ['440106199001011000', '4.40106199001011E+17'],
    ['440106199001011234', '440106199001011234'],
    // As programs write the number that a spreadsheet makes of it.
    ['440106199001011260', '4.40106199001011E+17'],
    ['440106199001011264', '4.40106199001011E+17'],
    ['6222021234567891', '6222021234567891'],
    ['36.600000000000001', '36.6'],
    ['1.38001380009E10', '13800138000.9'],
    ['1.3800138E10', '13800138000'],
    ['', ''],
    ['n/a', 'n/a'],
  ])('%j as written → %j', (raw, text) => expect(rawNumberText(raw)).toBe(text))
})

describe('isSpoiltNumber', () => {
  it.each(['4.41E+17', '4.40106199001011E+17', '1.1E17', '440106199001011000', '6222021234567890000'])(
    '%s is',
    (text) => expect(isSpoiltNumber(text)).toBe(true),
  )
  it.each(['', '13800138000', '440106199001011234', '44010619900101100X', '6222021234567890', '1E', 'E+17', '10000'])(
    '%s is not',
    (text) => expect(isSpoiltNumber(text)).toBe(false),
  )
})

describe('dateText', () => {
  it.each([
    ['2026-03-05T00:00:00Z', '2026-03-05'],
    ['2026-03-05T09:30:00Z', '2026-03-05 09:30'],
    ['2026-03-05T09:29:59.9996Z', '2026-03-05 09:30'],
    ['1899-12-31T14:05:09Z', '14:05:09'],
  ])('%s → %s', (iso, text) => expect(dateText(new Date(iso))).toBe(text))
})
