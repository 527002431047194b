import { isScientific } from '../common/clean.ts'
import { readDocument } from '../people/documents.ts'
import { parseDate, parseSex } from '../people/parse.ts'
import { parsePhone, splitPhones } from '../people/phone.ts'
import { parseDoor } from '../places/door.ts'
import type { ListField } from './columns.ts'

const isDocument = (text: string) =>
  /^\d{15}$|^\d{17}[\dXx]$/.test(text) || (isScientific(text) && /E\+?1[5-8]$/i.test(text)) || documentHolds(text)
const documentHolds = (text: string) => {
  const read = readDocument(text)
  return read.ok && read.identity !== null
}
const isPhone = (text: string) =>
  splitPhones(text).some((part) => {
    const read = parsePhone(part)
    return read.ok && (read.kind === 'mobile' || (read.kind === 'landline' && part.length > 8))
  })
const isSex = (text: string) => !/^\d$/.test(text) && text !== '' && parseSex(text) !== null
const isBirth = (text: string) => {
  const read = parseDate(text)
  return read.ok && read.day > '1900-01-01' && read.day < '2015-01-01'
}
const isDoor = (text: string) => {
  const read = parseDoor(text)
  return read !== null && read.confidence !== 'doubtful'
}
const isName = (text: string) => /^[\p{Script=Han}·•]{2,4}$|^\p{Script=Han}{2,8}[·•]\p{Script=Han}{2,8}$/u.test(text)

/** The share of filled cells that have to look like it. */
const looks: [ListField, (text: string) => boolean, number][] = [
  ['document', isDocument, 0.6],
  ['phone', isPhone, 0.6],
  ['sex', isSex, 0.9],
  ['birthDate', isBirth, 0.8],
  ['address', isDoor, 0.6],
]

/** What the first cells of a column look like, whatever its title says; nothing where they look like nothing known. */
export const meaningOfCells = (cells: readonly string[]): ListField | undefined => {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '')
  if (filled.length === 0) return undefined
  return looks.find(([, isOne, share]) => filled.filter(isOne).length >= filled.length * share)?.[0]
}

/** Whether a column could be one of names: short, Chinese, and nearly all of them different. */
export const lookLikeNames = (cells: readonly string[]): boolean => {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '')
  return (
    filled.length > 0 &&
    filled.filter(isName).length >= filled.length * 0.8 &&
    new Set(filled).size >= filled.length * 0.7
  )
}
