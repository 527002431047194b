import type { AddedColumn, AnswerField } from '@kapok/contract/lists/columns'
import type { QuestionSet } from '@kapok/contract/playbooks/schema'
import { useFormat, useText } from '../../../i18n/index.ts'
import { listsNewText } from '../../../i18n/messages/lists.new.ts'
import { ChoiceField } from '../../../ui/ChoiceField.tsx'
import { ANSWER_FIELDS } from './columnUse.ts'

type AddedColumnsProps = {
  added: readonly AddedColumn[]
  questions: QuestionSet | undefined
  onChange: (added: readonly AddedColumn[]) => void
}

const keyOf = ({ answer, question }: { answer: AnswerField; question?: string | undefined }) =>
  question === undefined ? answer : `question:${question}`

/** Which answers stand at the right of the sender's own columns when the list goes back. */
export function AddedColumns({ added, questions, onChange }: AddedColumnsProps) {
  const t = useText(listsNewText)
  const f = useFormat()
  const offered: AddedColumn[] = [
    ...ANSWER_FIELDS.map((answer) => ({ answer, title: t.answers[answer] })),
    ...(questions?.questions ?? []).map(({ code, label }) => ({
      answer: 'question' as const,
      question: code,
      title: f.pick(label).slice(0, 60),
    })),
  ]
  const others = added.filter((one) => !offered.some((each) => keyOf(each) === keyOf(one)))
  const all = [...offered, ...others]
  return (
    <details className="k-added">
      <summary>
        {t.added.title}
        <small>{added.length > 0 ? f.list(added.map(({ title }) => title)) : t.added.none}</small>
      </summary>
      <ChoiceField
        several
        label={t.added.title}
        options={all.map((one) => ({ value: keyOf(one), label: one.title }))}
        value={added.map(keyOf)}
        onChange={(keys) =>
          onChange(
            keys.flatMap((key) => {
              const one = added.find((each) => keyOf(each) === key) ?? all.find((each) => keyOf(each) === key)
              return one ? [one] : []
            }),
          )
        }
      />
    </details>
  )
}
