import type { Day } from '@kapok/contract/common/schema'
import { ageOn } from '@kapok/contract/common/time'
import type { ListColumn, ListField } from '@kapok/contract/lists/columns'
import { isNickname } from '@kapok/contract/lists/titles'
import { tidyName } from '@kapok/contract/people/names'
import {
  checkDocument,
  type DocumentRead,
  type Phone,
  parseDate,
  parsePhone,
  parseSex,
  parseTags,
  readDocument,
  splitPhones,
} from '@kapok/contract/people/rules'
import type { Sex } from '@kapok/contract/people/schema'
import type { Tag } from '@kapok/contract/people/tags'
import { normaliseBuildingName, parseDoor } from '@kapok/contract/places/rules'
import type { Fault } from './faults.ts'

export type DoorWritten = { estate: string; building: string; unit: string; room: string; near: string }
/** A row understood: what can be stored. What could not be read is left out and named in the faults. */
export type RowRead = {
  name: string
  sex: Sex
  birthDate: Day | null
  document: DocumentRead | null
  phones: Phone[]
  /** Everything the row says of where it is, as written. */
  address: string
  door: DoorWritten | null
  tags: Tag[]
  note: string | null
  relation: { name: string; phone: Phone | null } | null
  responsible: string | null
  faults: Fault[]
}

/** Where each field stands among a row's cells. */
export type FieldPlaces = ReadonlyMap<ListField | 'nickname', number>
export const placesOf = (columns: readonly ListColumn[]): FieldPlaces =>
  new Map(
    columns.flatMap(({ at, title, use }): [ListField | 'nickname', number][] =>
      use.as === 'field' ? [[use.field, at]] : isNickname(title) ? [['nickname', at]] : [],
    ),
  )

/** As long as anything may be that is looked into. The cell itself is kept whole. */
const longest = 2000
type Cells = (field: ListField | 'nickname') => string

const readDoor = (cell: Cells): { address: string; door: DoorWritten | null } => {
  const [community, line, estate, building] = [cell('community'), cell('address'), cell('estate'), cell('building')]
  const address = [community, line, estate, building, cell('unit'), cell('room')]
    .filter((part) => part !== '')
    .join(' ')
  const near = `${community}${line}`
  if (building !== '' && cell('room') !== '')
    return {
      address,
      door: {
        estate,
        building: normaliseBuildingName(building),
        unit: cell('unit').replace(/^第|单元|门|梯/g, ''),
        room: cell('room').replace(/(?:号?[室房]|号)$/, ''),
        near,
      },
    }
  const read = parseDoor(line === '' ? `${estate}${building}${cell('unit')}${cell('room')}` : line)
  if (read === null || read.building === '') return { address, door: null }
  return {
    address,
    door: {
      estate: read.estate === '' ? estate : read.estate,
      building: read.building,
      unit: read.unit,
      room: read.room,
      near,
    },
  }
}

const documentOf = (type: string, text: string, today: Day) => {
  if (/护照|passport/i.test(type)) return checkDocument('passport', text, today)
  if (/居民身份证|^身份证/.test(type)) return checkDocument('resident_identity_card', text, today)
  return readDocument(text, today)
}

/** Reads one row. Pure: whether the door and the person exist is asked of the database afterwards. */
export const readRow = (cells: readonly string[], places: FieldPlaces, today: Day): RowRead => {
  const cell: Cells = (field) => {
    const at = places.get(field)
    return at === undefined ? '' : (cells[at] ?? '').slice(0, longest).trim()
  }
  const faults: Fault[] = []
  const fault = (field: ListField, code: string, blocking = false) => void faults.push({ field, code, blocking })

  // In a chat many go by what they call themselves, and by nothing else.
  const name = tidyName(cell('name') || cell('nickname'))
  if (name === '') fault('name', 'name-missing', true)
  else if ([...name].length > 80) fault('name', 'name-too-long', true)

  const written = cell('document')
  const document = written === '' ? null : documentOf(cell('documentType'), written, today)
  if (document && !document.ok) fault('document', `document-${document.reason}`)
  const identity = document?.ok ? document.identity : null

  const sex = cell('sex') === '' ? null : parseSex(cell('sex'))
  if (sex === null && cell('sex') !== '') fault('sex', 'sex-unreadable')
  if (identity && (sex === 'male' || sex === 'female') && sex !== identity.sex) fault('sex', 'sex-against-document')

  const birth = cell('birthDate') === '' ? null : parseDate(cell('birthDate'))
  const born = birth?.ok && birth.day <= today && birth.day > '1850' ? birth.day : null
  if (birth && !birth.ok) fault('birthDate', `birth-date-${birth.reason}`)
  else if (birth && born === null) fault('birthDate', 'birth-date-future')
  if (identity && born !== null && born !== identity.birthDate) fault('birthDate', 'birth-against-document')
  const birthDate = identity?.birthDate ?? born
  const age = /^\d{1,3}(?=$|岁|周岁)/.exec(cell('age'))?.[0]
  if (age !== undefined && birthDate !== null && Math.abs(ageOn(birthDate, today) - Number(age)) > 2)
    fault('age', 'age-against-birth')

  const phones: Phone[] = []
  for (const field of ['phone', 'otherPhone'] as const)
    for (const text of splitPhones(cell(field))) {
      const read = parsePhone(text)
      if (!read.ok) {
        if (read.reason !== 'empty') fault(field, `phone-${read.reason}`)
      } else if (!phones.some((one) => one.normalised === read.normalised)) phones.push(read)
    }
  const relationPhone = cell('relationPhone') === '' ? null : parsePhone(cell('relationPhone'))
  if (relationPhone && !relationPhone.ok && relationPhone.reason !== 'empty')
    fault('relationPhone', `phone-${relationPhone.reason}`)
  const ofRelation = relationPhone?.ok ? relationPhone : null

  const { address, door } = readDoor(cell)
  if (door === null && (cell('address') !== '' || cell('room') !== '')) fault('address', 'door-unreadable')
  const tags = parseTags(cell('tags'))
  if (tags.unknown.length > 0) fault('tags', 'tags-unknown')

  // What holds goes in. Only where a number is wrong and nothing else is left, nobody could ever be reached.
  const tried = written !== '' || cell('phone') !== ''
  if (tried && !document?.ok && phones.length === 0 && ofRelation === null && address === '')
    faults.push({ field: null, code: 'no-way-to-reach', blocking: true })

  return {
    name,
    sex: identity?.sex ?? sex ?? 'unknown',
    birthDate,
    document: document?.ok ? document : null,
    phones,
    address,
    door,
    tags: tags.tags,
    note: cell('note') === '' ? null : cell('note'),
    relation:
      cell('relationName') === '' && ofRelation === null
        ? null
        : { name: (cell('relationName') || '家属').slice(0, 80), phone: ofRelation },
    responsible: cell('responsible') === '' ? null : cell('responsible'),
    faults,
  }
}
