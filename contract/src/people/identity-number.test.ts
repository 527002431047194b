import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../common/time.ts'
import { checkDocument, readDocument } from './documents.ts'
import { checkIdentityNumber, identityCheckCharacter } from './identity-number.ts'
import { checkUscc, usccCheckCharacter } from './uscc.ts'

/** Numbers with region 99 are invented; the two examples of GB 11643 itself are in the first test. */
const invented = (digits: string) => digits + identityCheckCharacter(digits)
const reason = (text: string) => {
  const read = checkIdentityNumber(text, '2026-03-08')
  return read.ok ? 'good' : read.reason
}

/** Digits and what surrounds them in real lists, and what should not be there at all. */
const anything = fc.string({
  unit: fc.constantFrom(...'0123456789Xx+-() .E×无转', '\0', '\n', '\u200b', '\ud842', '𠮷'),
  maxLength: 24,
})

describe('resident identity numbers', () => {
  test('the examples of the standard are good and tell birth date and sex', () => {
    expect(checkIdentityNumber('11010519491231002X')).toMatchObject({
      ok: true,
      birthDate: '1949-12-31',
      sex: 'female',
      old: false,
    })
    expect(checkIdentityNumber('440524188001010014')).toMatchObject({ ok: true, birthDate: '1880-01-01', sex: 'male' })
  })

  test('a lower-case x, groups, full-width digits, an apostrophe and invisible marks are no mistake', () => {
    for (const written of [
      '11010519491231002x',
      "'110105 19491231 002X",
      '110105194912310\u200b02X',
      '１１０１０５１９４９１２３１００２Ｘ',
    ])
      expect(checkIdentityNumber(written)).toMatchObject({ ok: true, number: '11010519491231002X' })
  })

  test('the 15-digit number of an old paper finds the same person', () => {
    const read = checkIdentityNumber('110105491231002')
    expect(read).toMatchObject({ ok: true, old: true, number: '11010519491231002X', birthDate: '1949-12-31' })
  })

  test.each([
    ['4.41E+17', 'scientific_notation'],
    ['4.41283E17', 'scientific_notation'],
    ['110105194912310000', 'scientific_notation'],
    ['无', 'characters'],
    ['1101051949123100X2', 'characters'],
    ['1101**********002X', 'characters'],
    ['1101051949123100', 'length'],
    ['', 'length'],
    ['110105194912310021', 'check_digit'],
    [invented('11010519490230002'), 'birth_date'],
    [invented('99010120270101001'), 'birth_date'],
    [invented('00010119490101001'), 'region'],
    [invented('81000119490101001'), 'region'],
  ])('%s is refused: %s', (text, why) => {
    expect(reason(text)).toBe(why)
  })

  const digits = fc
    .tuple(fc.integer({ min: 990_000, max: 999_999 }), fc.integer({ min: -29_000, max: 20_000 }), fc.nat(999))
    .map(
      ([area, n, order]) => `${area}${addDays('1970-01-01', n).replaceAll('-', '')}${String(order).padStart(3, '0')}`,
    )

  test('every number with its check character is good and says the day it holds', () => {
    fc.assert(
      fc.property(digits, (seventeen) => {
        const read = checkIdentityNumber(invented(seventeen))
        expect(read).toMatchObject({ ok: true, number: invented(seventeen) })
        if (read.ok) expect(read.birthDate.replaceAll('-', '')).toBe(seventeen.slice(6, 14))
      }),
    )
  })

  test('one wrong digit, or two neighbours changed over, is always noticed', () => {
    fc.assert(
      fc.property(digits, fc.nat(16), fc.integer({ min: 1, max: 9 }), (seventeen, i, more) => {
        const good = invented(seventeen)
        const wrong = good.slice(0, i) + ((Number(good[i]) + more) % 10) + good.slice(i + 1)
        expect(checkIdentityNumber(wrong).ok).toBe(false)
        const swapped = good.slice(0, i) + good[i + 1] + good[i] + good.slice(i + 2)
        if (swapped !== good) expect(checkIdentityNumber(swapped).ok).toBe(false)
      }),
    )
  })

  test('whatever is typed, there is an answer and never an exception', () => {
    fc.assert(
      fc.property(anything, (text) => {
        expect(typeof checkIdentityNumber(text).ok).toBe('boolean')
        expect(typeof readDocument(text).ok).toBe('boolean')
        expect(typeof checkUscc(text).ok).toBe('boolean')
      }),
    )
  })
})

describe('other documents', () => {
  const permit = invented('81000019850304002')

  test('a residence permit of Hong Kong is told from an identity card by its region', () => {
    expect(readDocument(permit)).toMatchObject({ ok: true, type: 'hk_macau_taiwan_residence_permit' })
    expect(checkDocument('resident_identity_card', permit)).toEqual({ ok: false, reason: 'not_this_type' })
  })

  test('a letter in front is a passport, H or M and digits a travel permit', () => {
    expect(readDocument('e 1234 5678')).toMatchObject({ ok: true, type: 'passport', number: 'E12345678' })
    expect(readDocument('H1234567890')).toMatchObject({ ok: true, type: 'other' })
    expect(readDocument('没带')).toEqual({ ok: false, reason: 'characters' })
    expect(checkDocument('passport', '12')).toEqual({ ok: false, reason: 'characters' })
    expect(checkDocument('household_register', '户0042')).toMatchObject({ ok: true, number: '户0042' })
  })
})

describe('unified social credit codes', () => {
  test('codes on public record are good, also in lower case and in groups', () => {
    for (const code of ['9144030071526726XG', '914403001922038216', '91330100799655058B'])
      expect(checkUscc(code)).toEqual({ ok: true, number: code })
    expect(checkUscc(' 91440300 71526726xg ')).toMatchObject({ ok: true })
  })

  test('an O for a 0, a missing character or a wrong end is noticed', () => {
    expect(checkUscc('9144O30071526726XG')).toEqual({ ok: false, reason: 'characters' })
    expect(checkUscc('9144030071526726X')).toEqual({ ok: false, reason: 'length' })
    expect(checkUscc('9144030071526726XH')).toEqual({ ok: false, reason: 'check_digit' })
  })

  test('one wrong character is always noticed', () => {
    const alphabet = [...'0123456789ABCDEFGHJKLMNPQRTUWXY']
    const seventeen = fc
      .array(fc.constantFrom(...alphabet), { minLength: 17, maxLength: 17 })
      .map((all) => all.join(''))
    fc.assert(
      fc.property(seventeen, fc.nat(16), fc.constantFrom(...alphabet), (first, i, other) => {
        const good = first + usccCheckCharacter(first)
        expect(checkUscc(good)).toEqual({ ok: true, number: good })
        const wrong = good.slice(0, i) + other + good.slice(i + 1)
        if (wrong !== good) expect(checkUscc(wrong)).toEqual({ ok: false, reason: 'check_digit' })
      }),
    )
  })
})
