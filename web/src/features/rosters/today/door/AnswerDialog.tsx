import type { HandOn, Outcome } from '@kapok/contract/rosters/schema'
import { useState } from 'react'
import { api, useCommand } from '../../../../api/index.ts'
import { FormDialog } from '../../../../app/forms/FormDialog.tsx'
import { useText } from '../../../../i18n/index.ts'
import { contactText } from '../../../../i18n/messages/contact.ts'
import { todayText } from '../../../../i18n/messages/today.ts'
import { ChoiceField } from '../../../../ui/ChoiceField.tsx'
import { say } from '../../../../ui/say.ts'
import { TextField } from '../../../../ui/TextField.tsx'

/** What a department can find out. */
const ANSWERS = [
  'reached',
  'moved_away',
  'not_found',
  'wrong_number',
  'refused',
  'no_answer',
] as const satisfies readonly Outcome[]

/** The answer of the community or the department; it settles the name. */
export function AnswerDialog({ handOn, onClose }: { handOn: HandOn; onClose: () => void }) {
  const t = useText(todayText)
  const outcomes = useText(contactText).outcome
  const [outcome, setOutcome] = useState<(typeof ANSWERS)[number]>()
  const [note, setNote] = useState('')
  const answer = useCommand(api.rosters.answerHandOn, {
    onSuccess: () => {
      say(t.door.answered)
      onClose()
    },
  })
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={`${t.door.answerTitle} · ${handOn.to}`}
      verb={t.door.answer}
      onSubmit={() =>
        outcome && answer.mutate({ handOnId: handOn.id, outcome, ...(note.trim() !== '' && { note: note.trim() }) })
      }
      busy={answer.isPending}
      disabled={outcome === undefined}
      problem={answer.error}
    >
      <ChoiceField
        label={t.door.answerOutcome}
        options={ANSWERS.map((value) => ({ value, label: outcomes[value] }))}
        value={outcome}
        onChange={setOutcome}
      />
      <TextField label={t.door.answerTitle} value={note} onChange={setNote} lines={2} optional />
    </FormDialog>
  )
}
