import type { QuestionSet } from '@kapok/contract/playbooks/schema'
import type { KeyboardEvent } from 'react'
import { useText } from '../../../i18n/index.ts'
import { paperText } from '../../../i18n/messages/my-day.paper.ts'
import { useFormat } from '../../../i18n/useFormat.ts'
import { doorKey } from '../../../offline/index.ts'
import type { SheetLine } from '../print/numbered.ts'
import { paperQuestions } from '../print/paperOutcomes.ts'
import { PaperLine } from './PaperLine.tsx'
import type { PaperDraft, PaperRow, RowProblem } from './paperDraft.ts'

type PaperTableProps = {
  label: string
  lines: readonly SheetLine[]
  set: QuestionSet
  draft: PaperDraft
  problems: ReadonlyMap<string, readonly RowProblem[]>
  onEdit: (key: string, part: Partial<PaperRow>) => void
}

const cellsOf = (table: Element) => [...table.querySelectorAll<HTMLElement>('[data-cell]:not(:disabled)')]

/** Goes on to the next cell that wants something: in this row what is still empty and needed, else the next row's result. */
function goOn(from: HTMLElement) {
  const table = from.closest('table')
  if (!table) return
  const cells = cellsOf(table)
  const after = cells.slice(cells.indexOf(from) + 1)
  const row = from.closest('tr')
  const wanted = after.find((cell) => {
    const input = cell as HTMLInputElement
    return cell.closest('tr') === row
      ? cell.dataset['needed'] !== undefined && input.value === ''
      : cell.dataset['cell'] === 'digit'
  })
  wanted?.focus()
  if (wanted instanceof HTMLInputElement) wanted.select()
}

/** The sheet as it was printed, one row a door; the keyboard alone fills it. */
export function PaperTable({ label, lines, set, draft, problems, onEdit }: PaperTableProps) {
  const t = useText(paperText)
  const f = useFormat()
  const questions = paperQuestions(set)
  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>) => {
    const cell = (event.target as HTMLElement).closest<HTMLElement>('[data-cell]')
    if (!cell || event.nativeEvent.isComposing) return
    if (event.key === 'Enter' && !event.ctrlKey) {
      event.preventDefault()
      return goOn(cell)
    }
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (by === 0 || cell instanceof HTMLSelectElement) return
    event.preventDefault()
    const column = cellsOf(event.currentTarget).filter((each) => each.dataset['cell'] === cell.dataset['cell'])
    column[column.indexOf(cell) + by]?.focus()
  }
  return (
    <div className="pp-scroll">
      <table className="pp-table" aria-label={label} onKeyDown={onKeyDown}>
        <thead>
          <tr>
            <th scope="col">{t.entry.head.number}</th>
            <th scope="col">{t.entry.head.door}</th>
            <th scope="col">{t.entry.head.name}</th>
            <th scope="col">{t.entry.head.outcome}</th>
            {questions.map((question) => (
              <th key={question.code} scope="col">
                {f.pick(question.label)}
                {question.type === 'number' && <small> {f.pick(question.unit)}</small>}
              </th>
            ))}
            <th scope="col">{t.entry.head.note}</th>
            <th scope="col">{t.entry.head.time}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => {
            const key = doorKey(line.due)
            return (
              <PaperLine
                key={key}
                line={line}
                row={draft.rows[key]}
                set={set}
                questions={questions}
                time={draft.time}
                problems={problems.get(key)}
                onEdit={onEdit}
                onDone={goOn}
              />
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
