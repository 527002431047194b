import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parsePhone, splitPhones } from './phone.ts'

/** Digits and what surrounds them in real lists, and what should not be there at all. */
const anything = fc.string({
  unit: fc.constantFrom(...'0123456789Xx+-() .E×无转', '\0', '\n', '\u200b', '\ud842', '𠮷'),
  maxLength: 24,
})

describe('phone numbers as lists have them', () => {
  test.each([
    ['13812341234', '13812341234', 'mobile'],
    ['138 1234 1234', '13812341234', 'mobile'],
    ['+86 138-1234-1234', '13812341234', 'mobile'],
    ['8613812341234', '13812341234', 'mobile'],
    ['013812341234', '13812341234', 'mobile'],
    ['１３８１２３４１２３４', '13812341234', 'mobile'],
    ['\u202d13812341234\u202c', '13812341234', 'mobile'],
    ['13812341234.0', '13812341234', 'mobile'],
    ['0769-22223333', '0769-22223333', 'landline'],
    ['（0769）2222 3333', '0769-22223333', 'landline'],
    ['076922223333', '0769-22223333', 'landline'],
    ['0769-2222-3333', '0769-22223333', 'landline'],
    ['+86 769 22223333', '0769-22223333', 'landline'],
    ['010-65432100', '010-65432100', 'landline'],
    ['0769-22223333转801', '0769-22223333-801', 'landline'],
    ['0769-22223333 ext.801', '0769-22223333-801', 'landline'],
    ['22223333', '22223333', 'landline'],
    ['400-812-3456', '4008123456', 'service'],
    ['12345', '12345', 'short'],
    ['120', '120', 'short'],
    ['95588', '95588', 'short'],
    ['+852 9123 4567', '+85291234567', 'hong_kong'],
    ['852-91234567', '+85291234567', 'hong_kong'],
    ['00853 6612 3456', '+85366123456', 'macau'],
  ])('%s is %s, %s', (written, normalised, kind) => {
    expect(parsePhone(written)).toMatchObject({ ok: true, normalised, kind })
  })

  test('a landline without its area gets the area of the station', () => {
    expect(parsePhone('2222 3333', '0769')).toMatchObject({ normalised: '0769-22223333' })
  })

  test.each([
    ['', 'empty'],
    ['  ', 'empty'],
    ['1.38E+10', 'scientific_notation'],
    ['无', 'characters'],
    ['13812341234 女儿', 'characters'],
    ['1381234123', 'length'],
    ['138123412345', 'length'],
    ['12012341234', 'prefix'],
  ])('“%s” is refused: %s', (written, reason) => {
    expect(parsePhone(written)).toEqual({ ok: false, reason })
  })

  test('two numbers in one cell are two numbers', () => {
    expect(splitPhones('138 1234 1234/0769-22223333')).toEqual(['138 1234 1234', '0769-22223333'])
    expect(splitPhones('13812341234、13912341234；')).toEqual(['13812341234', '13912341234'])
  })

  const mobile = fc
    .tuple(fc.integer({ min: 3, max: 9 }), fc.nat(999_999_999))
    .map(([a, b]) => `1${a}${String(b).padStart(9, '0')}`)
  const written = fc.oneof(
    mobile,
    fc
      .constantFrom('010', '020', '0769', '0755')
      .chain((area) => fc.integer({ min: 2_000_000, max: 99_999_999 }).map((n) => `${area}-${n}`)),
    fc.stringMatching(/^[+0-9 ()转-]{0,16}$/),
  )

  test('what was normalised stays as it is when it is read again', () => {
    fc.assert(
      fc.property(written, (text) => {
        const once = parsePhone(text)
        if (once.ok) expect(parsePhone(once.normalised)).toEqual(once)
      }),
    )
  })

  test('however a mobile number is grouped and prefixed, it is the same number', () => {
    fc.assert(
      fc.property(
        mobile,
        fc.constantFrom('', '+86', '+86 ', '86', '0086-'),
        fc.constantFrom('', ' ', '-'),
        (number, prefix, gap) => {
          const grouped = prefix + [number.slice(0, 3), number.slice(3, 7), number.slice(7)].join(gap)
          expect(parsePhone(grouped)).toMatchObject({ ok: true, normalised: number, kind: 'mobile' })
        },
      ),
    )
  })

  test('whatever is typed, there is an answer and never an exception', () => {
    fc.assert(
      fc.property(anything, (text) => {
        expect(typeof parsePhone(text).ok).toBe('boolean')
      }),
    )
  })
})
