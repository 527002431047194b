import type { Outcome } from '@kapok/contract/rosters/schema'
import { useState } from 'react'
import { api, useCommand } from '../../../../api/index.ts'
import { FormDialog } from '../../../../app/forms/FormDialog.tsx'
import { useText } from '../../../../i18n/index.ts'
import { contactText } from '../../../../i18n/messages/contact.ts'
import { listsBatchText } from '../../../../i18n/messages/lists.batch.ts'
import { ChoiceField } from '../../../../ui/ChoiceField.tsx'
import { say } from '../../../../ui/say.ts'
import { TextField } from '../../../../ui/TextField.tsx'

/** Ends that a department can tell; what only a call tells is not among them. */
const OUTCOMES = [
  'reached',
  'moved_away',
  'not_found',
  'wrong_number',
  'refused',
  'duplicate',
] as const satisfies readonly Outcome[]

type AnswersDialogProps = { batchId: string; lines: readonly number[]; onClose: () => void; onDone: () => void }

/** What the community or a department answered, for all selected rows at once. */
export function AnswersDialog({ batchId, lines, onClose, onDone }: AnswersDialogProps) {
  const t = useText(listsBatchText).handOn
  const contact = useText(contactText)
  const [outcome, setOutcome] = useState<(typeof OUTCOMES)[number]>()
  const [note, setNote] = useState('')
  const answer = useCommand(api.lists.answerRows, {
    onSuccess: ({ rows }) => {
      say(t.answered(rows))
      onDone()
      onClose()
    },
  })
  const said = note.trim() === '' ? {} : { note: note.trim() }
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={t.answerTitle(lines.length)}
      verb={t.answerGo}
      busy={answer.isPending}
      disabled={outcome === undefined}
      problem={answer.error}
      onSubmit={() =>
        outcome !== undefined && answer.mutate({ batchId, answers: lines.map((line) => ({ line, outcome, ...said })) })
      }
    >
      <p className="k-muted">{t.answerNote}</p>
      <ChoiceField
        label={t.outcome}
        options={OUTCOMES.map((value) => ({ value, label: contact.outcome[value] }))}
        value={outcome}
        onChange={setOutcome}
      />
      <TextField label={t.said} optional value={note} onChange={setNote} maxLength={200} />
    </FormDialog>
  )
}
