import type { Batch } from '@kapok/contract/lists/schema'
import { useState } from 'react'
import { api, useCommand } from '../../../../api/index.ts'
import { FormDialog } from '../../../../app/forms/FormDialog.tsx'
import { useText } from '../../../../i18n/index.ts'
import { listsBatchText } from '../../../../i18n/messages/lists.batch.ts'
import { Chip } from '../../../../ui/Chip.tsx'
import { say } from '../../../../ui/say.ts'
import { TextField } from '../../../../ui/TextField.tsx'
import { localOf, momentOf } from '../../new/deadlines.ts'

type HandOnDialogProps = {
  batch: Batch
  /** Absent: all that nobody could reach. */
  lines: readonly number[] | undefined
  /** Of one station alone. */
  organisationId: string | undefined
  onClose: () => void
  onDone: () => void
}

/** Rows nobody could reach go to the community or a department, each with its log; until when is said. */
export function HandOnDialog({ batch, lines, organisationId, onClose, onDone }: HandOnDialogProps) {
  const t = useText(listsBatchText).handOn
  const [to, setTo] = useState('')
  const [dueAt, setDueAt] = useState<string | undefined>(batch.deadline)
  const [note, setNote] = useState('')
  const handOn = useCommand(api.lists.handOnRows, {
    onSuccess: ({ rows }) => {
      say(t.done(rows))
      onDone()
      onClose()
    },
  })
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={t.title(lines?.length ?? batch.work.unreachable)}
      verb={t.go}
      busy={handOn.isPending}
      disabled={to.trim() === '' || dueAt === undefined}
      problem={handOn.error}
      onSubmit={() =>
        dueAt !== undefined &&
        handOn.mutate({
          batchId: batch.id,
          to: to.trim(),
          dueAt,
          ...(lines ? { lines: [...lines] } : organisationId !== undefined && { organisationId }),
          ...(note.trim() !== '' && { note: note.trim() }),
        })
      }
    >
      <p className="k-muted">{t.note}</p>
      <div className="k-line">
        {Object.values(t.toUsual).map((words) => (
          <Chip key={words} chosen={to === words} onClick={() => setTo(words)}>
            {words}
          </Chip>
        ))}
      </div>
      <TextField label={t.to} value={to} onChange={setTo} maxLength={60} data-autofocus />
      <TextField
        type="datetime-local"
        label={t.due}
        value={dueAt === undefined ? '' : localOf(dueAt)}
        onChange={(local) => setDueAt(momentOf(local))}
      />
      <TextField label={t.more} optional value={note} onChange={setNote} maxLength={200} />
    </FormDialog>
  )
}
