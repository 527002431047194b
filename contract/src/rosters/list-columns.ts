import type { BothLanguages } from '../common/schema.ts'

/** What a list of a roster can say of each line, in the order in which it is offered. */
export const listColumnCodes = [
  'line',
  'name',
  'sex',
  'age',
  'members',
  'area',
  'address',
  'phone',
  'roster',
  'responsible',
  'day',
  'status',
  'flagged',
  'attempts',
  'reached',
  'note',
] as const
export type ListColumnCode = (typeof listColumnCodes)[number]

/** What each is called, over its column. */
export const listColumnNames: Record<ListColumnCode, BothLanguages> = {
  line: { zh: '序号', en: 'No.' },
  name: { zh: '姓名', en: 'Name' },
  sex: { zh: '性别', en: 'Sex' },
  age: { zh: '年龄', en: 'Age' },
  members: { zh: '户内人数', en: 'People' },
  area: { zh: '社区', en: 'Area' },
  address: { zh: '住址', en: 'Address' },
  phone: { zh: '电话', en: 'Phone' },
  roster: { zh: '名册', en: 'Roster' },
  responsible: { zh: '负责人', en: 'Responsible' },
  day: { zh: '日期', en: 'Day' },
  status: { zh: '状态', en: 'State' },
  flagged: { zh: '有情况', en: 'Flagged' },
  attempts: { zh: '联系次数', en: 'Attempts' },
  reached: { zh: '最近联系上', en: 'Last reached' },
  note: { zh: '备注', en: 'Note' },
}
