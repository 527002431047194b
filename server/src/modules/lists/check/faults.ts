import type { BothLanguages } from '@kapok/contract/common/schema'
import type { ListField } from '@kapok/contract/lists/columns'

/** What is wrong with a row, or worth a look, as it is stored: never the value. */
export type Fault = { field: ListField | null; code: FaultCode; blocking: boolean }

const number = (zh: string, en: string): Record<string, BothLanguages> => ({
  characters: { zh: `${zh}里有不该有的字符`, en: `The ${en} has characters it cannot have` },
  length: { zh: `${zh}位数不对`, en: `The ${en} has the wrong number of digits` },
  scientific_notation: {
    zh: `${zh}被表格改成了科学计数法（4.41E+17），后几位已丢失，请向来源索要原号码`,
    en: `The ${en} was turned into scientific notation (4.41E+17) by a spreadsheet; its last digits are lost. Ask the sender for it`,
  },
})
const prefixed = <T extends string>(prefix: T, texts: Record<string, BothLanguages>) =>
  Object.fromEntries(Object.entries(texts).map(([code, text]) => [`${prefix}-${code}`, text]))

const texts: Record<string, BothLanguages> = {
  'name-missing': { zh: '没有姓名', en: 'There is no name' },
  'name-too-long': { zh: '姓名太长（至多 80 字）', en: 'The name is too long (80 characters at most)' },
  'no-way-to-reach': {
    zh: '电话、证件、地址都用不了，无法联系也无法上门',
    en: 'Neither phone, document nor address can be used: there is no way to reach them',
  },
  ...prefixed('document', {
    ...number('证件号码', 'document number'),
    check_digit: {
      zh: '证件号码校验位不对，可能抄错',
      en: 'The check digit of the document number is wrong; look for a slip',
    },
    birth_date: {
      zh: '证件号码里的出生日期不存在',
      en: 'The document number contains a birth date that does not exist',
    },
    region: { zh: '证件号码的地区码不对', en: 'The document number has an impossible region code' },
    not_this_type: { zh: '证件号码与证件类型不符', en: 'The document number is none of its type' },
  }),
  ...prefixed('phone', {
    ...number('电话', 'phone'),
    prefix: { zh: '电话号段不存在', en: 'The phone begins with a prefix that does not exist' },
  }),
  'sex-unreadable': { zh: '性别看不懂', en: 'The sex cannot be read' },
  'sex-against-document': { zh: '性别与证件号码不一致', en: 'The sex is not the one in the document number' },
  'birth-date-unreadable': { zh: '出生日期看不懂', en: 'The birth date cannot be read' },
  'birth-date-impossible': { zh: '出生日期不存在', en: 'The birth date does not exist' },
  'birth-date-future': { zh: '出生日期在今天之后', en: 'The birth date lies after today' },
  'birth-against-document': {
    zh: '出生日期与证件号码不一致',
    en: 'The birth date is not the one in the document number',
  },
  'age-against-birth': { zh: '年龄与出生日期不一致', en: 'The age does not fit the birth date' },
  'tags-unknown': { zh: '人员类别里有不认识的，不会记入', en: 'Some groups are not known and will be left out' },
  'door-unreadable': {
    zh: '地址里看不出门牌，按原文保留',
    en: 'No door can be read from the address; it stays as written',
  },
  'door-unknown': {
    zh: '范围内没有这个门牌，地址按原文保留',
    en: 'There is no such door here; the address stays as written',
  },
  'door-doubtful': { zh: '有几个门牌可能是它，请选一个', en: 'Several doors may be meant; choose one' },
  'address-elsewhere': { zh: '地址不在这批的范围内', en: 'The address lies outside the batch’s area' },
  'document-held-elsewhere': {
    zh: '证件号码已登记在看不到的人名下，没有记入',
    en: 'Somebody out of sight holds this document number; it was left out',
  },
  repeated: { zh: '与前面的行重复', en: 'Repeats an earlier row' },
  earlier: { zh: '在以前的批次里已有', en: 'Came in an earlier batch' },
  'left-out': { zh: '没有选中', en: 'Was not chosen' },
  undecided: { zh: '还没有决定', en: 'Nobody has decided yet' },
}
export type FaultCode = string

export const faultText = (code: FaultCode, language: 'zh' | 'en'): string => texts[code]?.[language] ?? code
