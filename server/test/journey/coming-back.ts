import type { Outcome } from '@kapok/contract/rosters/schema'
import type { Table } from '#platform/files/index.ts'
import { type CallList, type CallRow, column, titles } from './call-list.ts'
import type { Done } from './working.ts'

const words: Record<Outcome, string> = {
  reached: '已联系',
  no_answer: '无人接听',
  refused: '拒接',
  wrong_number: '空号',
  moved_away: '已离',
  not_found: '查无',
  duplicate: '重复',
  put_off: '改约',
}
const inShanghai = (at: string) => new Date(Date.parse(at) + 480 * 60_000).toISOString().slice(0, 16).replace('T', ' ')

/** What stands in our columns of a row: outcome, when, by whom, the question, how many tries. Null: whatever it is. */
type Expected = [outcome: string | RegExp, at: string | null, by: string | null, question: string, tries: string]

const expectedOf = (list: CallList, done: ReadonlyMap<number, Done>, { line, truth }: CallRow): Expected => {
  if (truth.kind === 'repeats') return expectedOf(list, done, list.rows[truth.line - 2]!)
  if (truth.kind === 'faulty') return [/^未核查：/, '', '', '', '']
  // Handed back, it is kept with a minus before its line: nobody called.
  if (truth.kind === 'away') return ['非本辖区（属临江市河口区）', null, done.get(-line)!.by, '', '0']
  const { tries, by, at } = done.get(line)!
  if (truth.answer !== null) return [words[truth.answer], null, '辖区派出所', '', String(tries)]
  const last = truth.tries.at(-1)!.outcome
  const question = last !== 'reached' ? '' : truth.wasAway ? '是' : '否'
  return [words[last], inShanghai(at), by, question, String(tries)]
}

const ours = [column.outcome, column.at, column.by, column.question, titles.length]
const theirs = titles.map((_, at) => at).filter((at) => !ours.includes(at))
const fits = (cell: string, expected: string | RegExp | null) =>
  expected === null || (typeof expected === 'string' ? cell === expected : expected.test(cell))

/**
 * The list that came back beside what the generator and the simulated workers know.
 * @returns a sentence for each row that is not as it should be, or not there.
 */
export const wrongRows = (list: CallList, done: ReadonlyMap<number, Done>, { rows }: Table): string[] => {
  const byLine = new Map(rows.map((row) => [row.line, row.cells]))
  return list.rows.flatMap((row) => {
    const cells = byLine.get(row.line)
    if (!cells) return [`${row.line} ${row.truth.kind} is not there`]
    const expected = expectedOf(list, done, row)
    const answers = ours.map((at) => cells[at] ?? '')
    const kept = theirs.every((at) => cells[at] === row.cells[at])
    if (kept && answers.every((cell, at) => fits(cell, expected[at] ?? null))) return []
    return [
      `${row.line} ${row.truth.kind}: ${answers.join('|')} ≠ ${expected.join('|')}${kept ? '' : ', theirs changed'}`,
    ]
  })
}
