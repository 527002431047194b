import { quantityText } from './amounts.ts'
import type { ChainEntry } from './types.ts'

/** The list as an ordinary table: `line` is the row's place in the list, from 1. */
export type ChainTable = { header: string[]; rows: { line: number; cells: string[] }[] }

export const CHAIN_COLUMNS = ['序号', '昵称', '姓名', '房号', '数量', '备注', '电话', '原文'] as const

const remark = ({ choice, people, note }: ChainEntry, menu: Readonly<Record<string, string>>): string =>
  [
    choice === '' ? '' : choice.length === 1 && menu[choice] ? `${choice} ${menu[choice]}` : choice,
    people === null ? '' : `${people}人`,
    note,
  ]
    .filter((part) => part !== '')
    .join('，')

/** What an entry's row holds, in the order of `CHAIN_COLUMNS`. */
export const chainCells = (entry: ChainEntry, line: number, menu: Readonly<Record<string, string>> = {}): string[] => [
  String(line),
  entry.nickname,
  entry.name,
  entry.room,
  quantityText(entry.quantity),
  remark(entry, menu),
  entry.phone,
  entry.raw.replace(/\n/g, ' '),
]

/** A list, merged or of one version, as the table that the list intake reads. */
export const chainTable = (list: {
  entries: readonly (ChainEntry | { entry: ChainEntry })[]
  menu?: Readonly<Record<string, string>>
}): ChainTable => ({
  header: [...CHAIN_COLUMNS],
  rows: list.entries.map((each, at) => ({
    line: at + 1,
    cells: chainCells('entry' in each ? each.entry : each, at + 1, list.menu ?? {}),
  })),
})
