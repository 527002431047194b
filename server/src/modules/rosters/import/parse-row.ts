import type { BothLanguages, Day } from '@kapok/contract/common/schema'
import {
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
import { type ListingRow, listingColumns } from '@kapok/contract/rosters/schema'
import { type Column, columns } from './columns.ts'

export type RowFault = { column: Column; code: string; message: BothLanguages; blocking: boolean }
export type Door = { estate: string; building: string; unit: string; room: string }
/** A row understood: what can be stored. Values that could not be read are left out and named in the faults. */
export type ParsedRow = {
  name: string
  sex: Sex
  birthDate: Day | null
  document: DocumentRead | null
  phones: Phone[]
  door: Door | null
  tags: Tag[]
  note: string | null
  relation: { name: string; phone: Phone | null } | null
  responsible: string | null
}

const scientific = {
  zh: '被表格改成了科学计数法，请把该列设为文本后重填',
  en: 'was turned into scientific notation by the spreadsheet; set the column to text and enter it again',
}
const whyDocument: Record<string, BothLanguages> = {
  scientific_notation: scientific,
  check_digit: { zh: '校验位不对，请核对有没有抄错', en: 'the check digit is wrong; look for a slip' },
  birth_date: { zh: '里面的出生日期不存在', en: 'contains a birth date that does not exist' },
  length: { zh: '位数不对', en: 'has the wrong number of digits' },
  region: { zh: '地区码不对', en: 'has an impossible region code' },
  characters: { zh: '含有不该有的字符', en: 'contains characters it cannot have' },
}
const whyPhone: Record<string, BothLanguages> = {
  scientific_notation: scientific,
  length: { zh: '位数不对', en: 'has the wrong number of digits' },
  characters: { zh: '含有不该有的字符', en: 'contains characters it cannot have' },
  prefix: { zh: '号段不存在', en: 'begins with a prefix that does not exist' },
}

const doorOf = (row: ListingRow): Door | null => {
  if (row.building !== '')
    return {
      estate: row.estate,
      building: normaliseBuildingName(row.building),
      unit: row.unit.replace(/单元|梯$/g, ''),
      room: row.room.replace(/[室房号]$/g, ''),
    }
  const read = row.room === '' ? null : parseDoor(`${row.estate}${row.room}`)
  return (
    read && {
      estate: read.estate === '' ? row.estate : read.estate,
      building: normaliseBuildingName(read.building),
      unit: read.unit,
      room: read.room,
    }
  )
}

/** As long as a note may be anywhere else. */
const longestCell = 2000
const shorten = (row: ListingRow): ListingRow =>
  Object.fromEntries(Object.entries(row).map(([column, cell]) => [column, cell.slice(0, longestCell)])) as ListingRow

/** Reads one row. Pure: whether the door, the person or the worker exists is asked of the database afterwards. */
export const parseRow = (given: ListingRow, today: Day): { value: ParsedRow; faults: RowFault[] } => {
  const faults: RowFault[] = []
  const row = shorten(given)
  const fault = (column: Column, code: string, why: BothLanguages, blocking = true) =>
    void faults.push({
      column,
      code,
      blocking,
      message: { zh: `${columns[column].zh}${why.zh}`, en: `${columns[column].en} ${why.en}` },
    })

  for (const column of listingColumns)
    if (given[column].length > longestCell)
      fault(column, 'cell-too-long', {
        zh: `太长（至多 ${longestCell} 字）`,
        en: `is too long (${longestCell} at most)`,
      })
  if (row.name === '') fault('name', 'name-missing', { zh: '没有填', en: 'is missing' })
  if ([...row.name].length > 80) fault('name', 'name-too-long', { zh: '太长', en: 'is too long' })
  const document = row.document === '' ? null : readDocument(row.document, today)
  if (document && !document.ok)
    fault('document', `document-${document.reason}`, whyDocument[document.reason] ?? { zh: '不对', en: 'is not right' })
  const identity = document?.ok ? document.identity : null
  const sex = row.sex === '' ? null : parseSex(row.sex)
  if (row.sex !== '' && sex === null)
    fault('sex', 'sex-unreadable', { zh: '看不懂，请填男或女', en: 'cannot be read; write male or female' })
  const birth = row.birthDate === '' ? null : parseDate(row.birthDate)
  if (birth && !birth.ok) {
    fault(
      'birthDate',
      `birth-date-${birth.reason}`,
      birth.reason === 'impossible'
        ? { zh: '不存在这一天', en: 'is a day that does not exist' }
        : { zh: '看不懂，请写成 1943-05-12', en: 'cannot be read; write 1943-05-12' },
    )
  } else if (birth?.ok && birth.day > today)
    fault('birthDate', 'birth-date-future', { zh: '在今天之后', en: 'lies after today' })
  const phones: Phone[] = []
  for (const text of splitPhones(row.phone)) {
    const read = parsePhone(text)
    if (read.ok) phones.push(read)
    else if (read.reason !== 'empty')
      fault('phone', `phone-${read.reason}`, whyPhone[read.reason] ?? { zh: '不对', en: 'is not right' })
  }
  const relationPhone = row.relationPhone === '' ? null : parsePhone(row.relationPhone)
  if (relationPhone && !relationPhone.ok)
    fault(
      'relationPhone',
      `phone-${relationPhone.reason}`,
      whyPhone[relationPhone.reason] ?? { zh: '不对', en: 'is not right' },
    )
  const read = parseTags(row.tags)
  if (read.unknown.length > 0)
    fault(
      'tags',
      'tags-unknown',
      {
        zh: `里有不认识的类别：${read.unknown.join('、')}（该类别不会记入）`,
        en: `has groups that are not known: ${read.unknown.join(', ')} (they will be left out)`,
      },
      false,
    )
  const door = doorOf(row)
  if (door === null && (row.room !== '' || row.building !== ''))
    fault('room', 'door-unreadable', {
      zh: '看不懂，请分开填楼栋、单元、房号',
      en: 'cannot be read; enter building, unit and room apart',
    })
  return {
    faults,
    value: {
      name: row.name.normalize('NFC'),
      sex: sex ?? identity?.sex ?? 'unknown',
      birthDate: (birth?.ok ? birth.day : null) ?? identity?.birthDate ?? null,
      document: document?.ok ? document : null,
      phones,
      door,
      tags: read.tags,
      note: row.note === '' ? null : row.note.slice(0, 2000),
      relation:
        row.relationName === '' && !relationPhone?.ok
          ? null
          : {
              name: row.relationName === '' ? '家属' : row.relationName,
              phone: relationPhone?.ok ? relationPhone : null,
            },
      responsible: row.responsible === '' ? null : row.responsible,
    },
  }
}
