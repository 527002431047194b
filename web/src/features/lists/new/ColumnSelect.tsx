import type { ColumnUse, ListColumn } from '@kapok/contract/lists/columns'
import type { QuestionSet } from '@kapok/contract/playbooks/schema'
import { useFormat, useText } from '../../../i18n/index.ts'
import { listsNewText } from '../../../i18n/messages/lists.new.ts'
import { ANSWER_FIELDS, FIELD_GROUPS, readUse, writeUse } from './columnUse.ts'

type ColumnSelectProps = {
  column: ListColumn
  questions: QuestionSet | undefined
  onChange: (use: ColumnUse) => void
}

/** What one column is: the browser's own list, quickest by keyboard (a letter jumps, arrows choose). */
export function ColumnSelect({ column, questions, onChange }: ColumnSelectProps) {
  const t = useText(listsNewText)
  const f = useFormat()
  const { use } = column
  const own = use.as === 'answer' && use.question !== undefined ? use.question : undefined
  const asked = questions?.questions ?? []
  return (
    <select
      className="k-input k-column-select"
      data-as={use.as}
      aria-label={t.what.meaning(column.title || t.what.untitled(column.at + 1))}
      value={writeUse(use)}
      onChange={(event) => onChange(readUse(event.currentTarget.value))}
    >
      <optgroup label={t.groups.rest}>
        <option value="shown">{t.shown}</option>
        <option value="left">{t.left}</option>
      </optgroup>
      {(['person', 'address', 'other'] as const).map((group) => (
        <optgroup key={group} label={t.groups[group]}>
          {FIELD_GROUPS[group].map((field) => (
            <option key={field} value={`field:${field}`}>
              {t.fields[field]}
            </option>
          ))}
        </optgroup>
      ))}
      <optgroup label={t.groups.answers}>
        {ANSWER_FIELDS.map((answer) => (
          <option key={answer} value={`answer:${answer}`}>
            {t.answers[answer]}
          </option>
        ))}
        {asked.map(({ code, label }) => (
          <option key={code} value={`answer:question:${code}`}>
            {f.pick(label)}
          </option>
        ))}
        {own !== undefined && !asked.some(({ code }) => code === own) && (
          <option value={`answer:question:${own}`}>{t.answers.question}</option>
        )}
      </optgroup>
    </select>
  )
}
