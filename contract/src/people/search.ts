import { clean, cleanNumber } from '../common/clean.ts'
import { type DoorRead, parseDoor } from '../places/door.ts'
import { readDocument } from './documents.ts'
import { tidyName, typedLetters } from './names.ts'
import { parsePhone } from './phone.ts'
import { tagNamed } from './tag-names.ts'
import type { Tag } from './tags.ts'

/**
 * What somebody may have meant by the text in the search field. Several readings can hold at once. The server and a phone
 * that is offline read it alike.
 */
export type Search = {
  /** A name or the beginning or a piece of one. */
  name?: string
  /** Pinyin or initials. */
  letters?: string
  /** `张sf`: characters first, the rest as letters. */
  mixed?: { name: string; letters: string }
  /** Last four digits of a phone or document. */
  end?: string
  phone?: string
  documents: string[]
  /** Only with a building: a bare room number is in every block. */
  door?: DoorRead
  tag?: Tag
}

const documentsIn = (text: string): string[] => {
  const number = cleanNumber(text).toUpperCase()
  if (!/^(?=(?:\D*\d){4})[A-Z\d()-]{6,40}$/.test(number)) return []
  const read = readDocument(text)
  return [...new Set(read.ok ? [read.number, number] : [number])]
}

export const readSearch = (text: string): Search => {
  const tag = tagNamed(text)
  const written = tidyName(clean(text))
  const bare = cleanNumber(text).toUpperCase()
  const phone = parsePhone(text)
  const door = parseDoor(text)
  const letters = /^[\p{Script=Latin}\p{M}\s'’.·-]+$/u.test(written) ? typedLetters(written) : ''
  const mixed = /^(\p{Script=Han}+)\s?([\p{Script=Latin}\p{M}\s']+)$/u.exec(written)
  return {
    ...(letters === '' && !mixed && /\p{L}/u.test(written) && { name: written }),
    ...(letters !== '' && { letters }),
    ...(mixed?.[1] && mixed[2] && { mixed: { name: mixed[1], letters: typedLetters(mixed[2]) } }),
    ...(/^\d{3}[\dX]$/.test(bare) && { end: bare }),
    ...(phone.ok && { phone: phone.normalised }),
    documents: documentsIn(text),
    ...(door && door.building !== '' && { door }),
    ...(tag && { tag }),
  }
}
