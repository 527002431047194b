import type { ColumnUse, ListColumn } from '@kapok/contract/lists/columns'
import type { Peek } from '@kapok/contract/lists/schema'
import type { QuestionSet } from '@kapok/contract/playbooks/schema'
import { useText } from '../../../i18n/index.ts'
import { listsNewText } from '../../../i18n/messages/lists.new.ts'
import { ColumnSelect } from './ColumnSelect.tsx'

type PeekTableProps = {
  peek: Peek
  columns: readonly ListColumn[]
  questions: QuestionSet | undefined
  onColumn: (at: number, use: ColumnUse) => void
}

/** The first rows as they stand in the file; over each column what it is taken for. */
export function PeekTable({ peek, columns, questions, onColumn }: PeekTableProps) {
  const t = useText(listsNewText)
  const hidden = new Set(peek.hiddenColumns)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    <div className="k-peek-box" tabIndex={0} role="region" aria-label={t.what.rows}>
      <table className="k-peek">
        <thead>
          <tr>
            <th scope="col">{t.what.line}</th>
            {columns.map((column) => (
              <th key={column.at} scope="col" data-as={column.use.as}>
                <ColumnSelect column={column} questions={questions} onChange={(use) => onColumn(column.at, use)} />
                <span>
                  {column.title || t.what.untitled(column.at + 1)}
                  {hidden.has(column.at) && <em> {t.what.hidden}</em>}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {peek.rows.map((row) => (
            <tr key={row.line}>
              <th scope="row">{row.line}</th>
              {columns.map((column) => (
                <td key={column.at} data-as={column.use.as}>
                  {row.cells[column.at]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
