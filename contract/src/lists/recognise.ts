import type { QuestionSet } from '../playbooks/schema.ts'
import type { ColumnUse, ListColumn } from './columns.ts'
import { lookLikeNames, meaningOfCells } from './contents.ts'
import { isNickname, meaningOfTitle, titleKey } from './titles.ts'

const shown: ColumnUse = { as: 'shown' }
/** Numbers look like nothing else: there the cells are believed more than the title. */
const telling: ReadonlySet<string> = new Set(['document', 'phone'])

const questionOf = (title: string, questions: QuestionSet | undefined): string | undefined => {
  const key = titleKey(title)
  if (key === '') return undefined
  return questions?.questions.find(
    ({ code, label }) => titleKey(label.zh) === key || titleKey(label.en) === key || titleKey(code) === key,
  )?.code
}

const useOf = (title: string, cells: readonly string[], questions: QuestionSet | undefined): ColumnUse => {
  const filled = cells.some((cell) => cell.trim() !== '')
  const question = questionOf(title, questions)
  // A column that is filled in was not left for us.
  if (question !== undefined) return filled ? shown : { as: 'answer', answer: 'question', question }
  const said = meaningOfTitle(title)
  const look = meaningOfCells(cells)
  if (said === undefined) {
    if (look !== undefined) return { as: 'field', field: look }
    return title.trim() === '' && !filled ? { as: 'left' } : shown
  }
  const { meaning, sure } = said
  if (meaning.as === 'answer') {
    if (!filled) return meaning
    const mostly = cells.filter((cell) => cell.trim() !== '').length > cells.length / 2
    return mostly && !sure ? shown : meaning
  }
  if (meaning.as === 'field' && look !== undefined && look !== meaning.field) {
    const other = meaning.field === 'relationPhone' || meaning.field === 'otherPhone'
    if (telling.has(look) && !(other && look === 'phone')) return { as: 'field', field: look }
  }
  return meaning
}

const keyOf = (use: ColumnUse) =>
  use.as === 'field' ? use.field : use.as === 'answer' ? `${use.answer} ${use.question ?? ''}` : null

/**
 * What each column of somebody's list is taken for: by its title; by the first cells where the title says nothing, or where
 * they are numbers of another kind; a column left empty for our answers as such. A second one of the same kind is shown, but
 * a second phone is another phone. What is recognised as nothing is shown beside the call.
 */
export const recogniseColumns = (
  header: readonly string[],
  rows: readonly (readonly string[])[],
  questions?: QuestionSet,
): ListColumn[] => {
  const cellsOf = (at: number) => rows.map((row) => row[at] ?? '')
  const taken = new Set<string>()
  const columns = header.map((title, at): ListColumn => {
    let use = useOf(title, cellsOf(at), questions)
    if (use.as === 'field' && use.field === 'phone' && taken.has('phone')) use = { as: 'field', field: 'otherPhone' }
    const key = keyOf(use)
    if (key !== null && taken.has(key)) use = shown
    else if (key !== null) taken.add(key)
    return { at, title: title.slice(0, 200), use }
  })
  if (taken.has('name')) return columns
  const names =
    columns.find(({ at, use }) => use.as === 'shown' && lookLikeNames(cellsOf(at))) ??
    columns.find(({ title, use }) => use.as === 'shown' && isNickname(title))
  return columns.map((column) => (column === names ? { ...column, use: { as: 'field', field: 'name' } } : column))
}
