import { identityCheckCharacter } from '@kapok/contract/people/rules'
import type { Method, Outcome } from '@kapok/contract/rosters/schema'
import { writeXlsx } from '#platform/files/index.ts'
import { type Chance, chanceOf } from './chance.ts'

/** A try, and what is to be expected of it. */
export type Try = { outcome: Outcome; method: Method }
/** What comes of trying somebody, and what others answer where that was in vain. */
type Fate = { tries: Try[]; answer: Outcome | null; wasAway: boolean }
/**
 * What is true of a row, known to nobody but the generator. `meant` somebody who can be found, or not, as the tries say;
 * `repeats` another line; `faulty` cannot go in; `away` lives in another city; `neighbour` belongs to another station.
 */
export type Truth =
  | ({ kind: 'meant' | 'neighbour' } & Fate)
  | { kind: 'repeats'; line: number }
  | { kind: 'faulty' }
  | { kind: 'away'; belongsTo: string }
export type CallRow = { line: number; cells: string[]; truth: Truth }
export type CallList = { titles: string[]; rows: CallRow[]; file: () => Promise<File> }

/** Titles that no list of ours has; three of them are left for our answers. */
export const titles = [
  '流水',
  '推送单位',
  '人员',
  '证件号',
  '联络号码',
  '落脚点',
  '推送日',
  '核实情况',
  '核实时点',
  '核实人',
  '去过风险地',
  '备考',
]
/** The column of each. */
export const column = {
  key: 0,
  name: 2,
  document: 3,
  phone: 4,
  address: 5,
  outcome: 7,
  at: 8,
  by: 9,
  question: 10,
  note: 11,
}

const surnames = '陈李张黄林王梁吴刘罗何谢郑叶周徐邓苏蔡冯钟曾彭杜潘袁于董余卢蒋'
const given = '伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀兰霞平刚桂英华玉萍红建国文斌志梅健浩宇欣然子轩梓涵晨博雅琳'

export const documentOf = (order: number): string => {
  const day = new Date(Date.UTC(1940, 0, 1) + (order % 24_000) * 86_400_000)
    .toISOString()
    .slice(0, 10)
    .replaceAll('-', '')
  const digits = `990101${day}${String(Math.floor(order / 24_000) * 7 + 1).padStart(3, '0')}`
  return digits + identityCheckCharacter(digits)
}
export const phoneOf = (order: number): string => `139${String(10_000_000 + order * 17).padStart(8, '0')}`
export const nameOf = (chance: Chance): string =>
  chance.of([...surnames]) + chance.of([...given]) + (chance.next() < 0.8 ? chance.of([...given]) : '')

const phone = (outcome: Outcome): Try => ({ outcome, method: 'phone' })
const rung = (times: number) => Array.from({ length: times }, () => phone('no_answer'))
/** Three calls, another number, a relative, the door: nobody. */
const nobody: Try[] = [...rung(5), { outcome: 'no_answer', method: 'door' }]

/** What will come of somebody: most are reached, some late, some only by others, some never. */
const fate = (chance: Chance): Fate => {
  const at = chance.next()
  const wasAway = chance.next() < 0.04
  const of = (tries: Try[], answer: Outcome | null = null): Fate => ({ tries, answer, wasAway })
  if (at < 0.66) return of([phone('reached')])
  if (at < 0.82) return of([...rung(1 + chance.below(2)), phone('reached')])
  if (at < 0.86) return of([phone('put_off'), phone('reached')])
  if (at < 0.89) return of([phone('refused'), { outcome: 'reached', method: 'door' }])
  if (at < 0.91) return of([phone('duplicate')])
  if (at < 0.94) return of([phone('moved_away')], 'moved_away')
  if (at < 0.96)
    return of([phone('wrong_number'), ...rung(2), { outcome: 'no_answer', method: 'door' }], 'wrong_number')
  return of(nobody, chance.of(['not_found', 'moved_away', 'reached'] as const))
}

/**
 * A call list as a health authority sends it, from a seed: 9 % of its rows are repeated, wrong or foreign.
 * @param doors addresses as lists write them, one for each row
 */
export const callListOf = (size: number, doors: readonly string[], seed = 20210606): CallList => {
  const chance = chanceOf(seed)
  const rows: CallRow[] = []
  const plain = (line: number): string[] => {
    const cells = titles.map(() => '')
    cells[column.key] = String(line - 1)
    cells[1] = '市疾控中心'
    cells[column.name] = nameOf(chance)
    cells[column.document] = documentOf(line)
    cells[column.phone] = phoneOf(line)
    cells[column.address] = doors[(line - 2) % doors.length]!
    cells[6] = '2026-03-08'
    cells[column.note] = chance.next() < 0.1 ? `乘坐过第${chance.below(9) + 1}车厢` : ''
    return cells
  }
  for (let line = 2; line < size + 2; line += 1) {
    const cells = plain(line)
    const kind = chance.next()
    const earlier = kind < 0.03 ? rows[chance.below(rows.length)] : undefined
    if (earlier?.truth.kind === 'meant') {
      for (const at of [column.name, column.document, column.phone, column.address]) cells[at] = earlier.cells[at]!
      rows.push({ line, cells, truth: { kind: 'repeats', line: earlier.line } })
    } else if (kind >= 0.03 && kind < 0.06) {
      if (chance.next() < 0.5) cells[column.name] = ''
      else {
        cells[column.document] = '4.41E+17'
        cells[column.phone] = '见附件'
        cells[column.address] = ''
      }
      rows.push({ line, cells, truth: { kind: 'faulty' } })
    } else if (kind >= 0.06 && kind < 0.08) {
      cells[column.address] = '临江市河口区和平路8号'
      rows.push({ line, cells, truth: { kind: 'away', belongsTo: '临江市河口区' } })
    } else {
      const isNeighbour = kind >= 0.08 && kind < 0.09
      rows.push({ line, cells, truth: { kind: isNeighbour ? 'neighbour' : 'meant', ...fate(chance) } })
    }
  }
  const file = async () => {
    const columns = titles.map((header) => ({ header, width: 14, type: 'text' as const }))
    const bytes = await writeXlsx({ sheets: [{ name: '下发名单', columns, rows: rows.map((row) => row.cells) }] })
    return new File([bytes], '电话核查下发-0306.xlsx')
  }
  return { titles, rows, file }
}
