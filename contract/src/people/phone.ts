import { cleanNumber, isScientific } from '../common/clean.ts'

export type PhoneKind = 'mobile' | 'landline' | 'service' | 'short' | 'hong_kong' | 'macau'
/** Why a text is no phone number. `prefix`: as long as a mobile number, but none begins so. */
export type PhoneProblem = 'empty' | 'characters' | 'length' | 'prefix' | 'scientific_notation'
export type Phone = {
  ok: true
  /** The one way a number is stored and looked up: `13812341234`, `0769-22223333-801`, `4008123456`, `+85291234567`. */
  normalised: string
  kind: PhoneKind
  /** What to dial after being connected. */
  extension: string | null
}

const extensionPart = '(?:(?:-|转|轉|分机|EXT\\.?|X|#)(\\d{1,6}))?'
const localNumber = '([2-9]\\d{2,3})-?(\\d{4})'
const areaCode = '(0(?:10|2\\d|[3-9]\\d{2}))'
const landline = new RegExp(`^${areaCode}-?${localNumber}${extensionPart}$`)
const landlineWithoutArea = new RegExp(`^${localNumber}${extensionPart}$`)
const hongKong = /^(?:\+|00)?852-?([2-9]\d{3})-?(\d{4})$/
const macau = /^(?:\+|00)?853-?([268]\d{3})-?(\d{4})$/
/** 110, 120, 12345, 10086, 116114, 95588, 96110. */
const short = /^(?:1[12]\d|1[0-2]\d{3}|11\d{4}|9[56]\d{3,4})$/

/** Brackets and long dashes as hyphens; `.0` behind a number is a spreadsheet's. */
const plain = (text: string) =>
  cleanNumber(text)
    .toUpperCase()
    .replace(/\.0$/, '')
    .replace(/[()[\]–—−‐]/g, '-')
    .replace(/-+/g, '-')
    .replace(/^-|-$/g, '')

/** The country code of the mainland taken off; what follows is a mobile number or lacks the 0 of its area. */
function domestic(text: string): string {
  const rest = /^(?:\+|00)86-?(.+)$/.exec(text)?.[1] ?? /^86-?(1[3-9][\d-]+)$/.exec(text)?.[1]
  if (rest === undefined) return text
  return /^(?:0|1[3-9]\d{9}$|[48]00)/.test(rest.replace(/-/g, '')) ? rest : `0${rest}`
}

/**
 * Reads a phone number as people write it (china.md §7): mobile with or without +86, landline with area code and extension,
 * 400, short service numbers, Hong Kong and Macau. Mobile prefixes are not guessed at beyond `1[3-9]`: numbers are ported
 * and new ones come every year. A landline without area code gets `homeAreaCode`, if that is given.
 */
export function parsePhone(text: string, homeAreaCode?: string): Phone | { ok: false; reason: PhoneProblem } {
  const written = plain(text)
  if (written === '') return { ok: false, reason: 'empty' }
  if (isScientific(written)) return { ok: false, reason: 'scientific_notation' }
  const found = (normalised: string, kind: PhoneKind, extension: string | null = null): Phone => ({
    ok: true,
    normalised: extension === null ? normalised : `${normalised}-${extension}`,
    kind,
    extension,
  })

  const abroad = hongKong.exec(written) ?? macau.exec(written)
  if (abroad) {
    const kind = hongKong.test(written) ? 'hong_kong' : 'macau'
    return found(`+${kind === 'hong_kong' ? '852' : '853'}${abroad[1]}${abroad[2]}`, kind)
  }
  const number = domestic(written)
  const digits = number.replace(/[-.]/g, '')
  if (/^0?1[3-9]\d{9}$/.test(digits)) return found(digits.slice(-11), 'mobile')
  if (/^[48]00\d{7}$/.test(digits)) return found(digits, 'service')
  if (short.test(digits)) return found(digits, 'short')
  const full = landline.exec(number)
  if (full) return found(`${full[1]}-${full[2]}${full[3]}`, 'landline', full[4] ?? null)
  const local = landlineWithoutArea.exec(number)
  if (local)
    return found(`${homeAreaCode ? `${homeAreaCode}-` : ''}${local[1]}${local[2]}`, 'landline', local[3] ?? null)

  if (!/^\+?[\d.-]+$/.test(number)) return { ok: false, reason: 'characters' }
  return { ok: false, reason: /^1\d{10}$/.test(digits) ? 'prefix' : 'length' }
}

/** The numbers of one cell: `13812341234/0769-22223333`, `138…、139…`. Spaces do not part them, they group digits. */
export const splitPhones = (text: string): string[] =>
  text
    .normalize('NFKC')
    .split(/[/、,;|\n]|或/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
