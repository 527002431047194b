import { type ListingRow, listingColumns } from '@kapok/contract/rosters/schema'

export type Column = keyof ListingRow

/** The template's columns: title in both languages, an example, and other titles that lists are known to use. */
export const columns: Record<
  Column,
  { zh: string; en: string; example: string; also: readonly string[]; width: number }
> = {
  name: {
    zh: '姓名',
    en: 'Name',
    example: '陈桂芳',
    also: ['名字', '户主', '户主姓名', '联系人', 'full name'],
    width: 12,
  },
  sex: { zh: '性别', en: 'Sex', example: '女', also: ['gender'], width: 6 },
  birthDate: {
    zh: '出生日期',
    en: 'Birth date',
    example: '1943-05-12',
    also: ['出生年月', '生日', 'date of birth', 'born'],
    width: 14,
  },
  document: {
    zh: '证件号码',
    en: 'Document number',
    example: '',
    also: ['身份证', '身份证号', '身份证号码', '证件号', 'id number', 'id'],
    width: 22,
  },
  phone: {
    zh: '电话',
    en: 'Phone',
    example: '13800138000',
    also: ['手机', '手机号', '联系电话', '联系方式', 'mobile', 'tel'],
    width: 16,
  },
  estate: { zh: '小区', en: 'Estate', example: '花苑里', also: ['小区名称', '楼盘', '自然村', 'compound'], width: 14 },
  building: { zh: '楼栋', en: 'Building', example: '3栋', also: ['栋', '栋号', '楼号', '幢'], width: 10 },
  unit: { zh: '单元', en: 'Unit', example: '1', also: ['单元号', '梯'], width: 8 },
  room: {
    zh: '房号',
    en: 'Room',
    example: '502',
    also: ['室', '门牌', '房间', '房', '室号', '地址', '住址', '现住址', 'address', 'door'],
    width: 12,
  },
  tags: { zh: '人员类别', en: 'Groups', example: '独居、低保', also: ['标签', '类别', '困难类型', 'tags'], width: 18 },
  note: {
    zh: '备注',
    en: 'Note',
    example: '听力差,请按铃两次',
    also: ['说明', '注意事项', 'remarks', 'notes'],
    width: 26,
  },
  relationName: {
    zh: '联系人姓名',
    en: 'Contact person',
    example: '陈小妹',
    also: ['亲属', '家属', '亲属姓名', '紧急联系人', 'next of kin'],
    width: 12,
  },
  relationPhone: {
    zh: '联系人电话',
    en: "Contact's phone",
    example: '13900139000',
    also: ['亲属电话', '家属电话', '紧急联系人电话', 'contact phone', 'next of kin phone'],
    width: 16,
  },
  responsible: {
    zh: '负责人',
    en: 'Responsible',
    example: '',
    also: ['责任人', '跟进社工', '负责社工', 'worker', 'assigned to'],
    width: 12,
  },
}

const keyOf = (title: string) =>
  title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s*()::]/g, '')
const byTitle = new Map<string, Column>(
  listingColumns.flatMap((column) =>
    [column, columns[column].zh, columns[column].en, ...columns[column].also].map((title): [string, Column] => [
      keyOf(title),
      column,
    ]),
  ),
)

/** Which column of the file is which of ours, by its title; the first of two with the same meaning counts. */
export const mapColumns = (header: readonly string[]) => {
  const found = new Map<Column, number>()
  const ignored: string[] = []
  for (const [index, title] of header.entries()) {
    const column = byTitle.get(keyOf(title))
    if (column && !found.has(column)) found.set(column, index)
    else if (title.trim() !== '') ignored.push(title)
  }
  return { found, ignored, missing: (['name'] as const).filter((column) => !found.has(column)) }
}

export const emptyRow = Object.fromEntries(listingColumns.map((column) => [column, ''])) as ListingRow

/** The template's example row, handed in with the list: nobody of that name is meant. */
export const isExample = (row: ListingRow): boolean =>
  listingColumns.every((column) => row[column] === columns[column].example)
