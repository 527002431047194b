import { useState } from 'react'
import { api, useCommand } from '../../../../api/index.ts'
import { FormDialog } from '../../../../app/forms/FormDialog.tsx'
import { useText } from '../../../../i18n/index.ts'
import { listsBatchText } from '../../../../i18n/messages/lists.batch.ts'
import { Chip } from '../../../../ui/Chip.tsx'
import { say } from '../../../../ui/say.ts'
import { TextField } from '../../../../ui/TextField.tsx'

type HandBackDialogProps = {
  batchId: string
  lines: readonly number[]
  onClose: () => void
  onDone?: (() => void) | undefined
}

/** Rows that are not ours: whose they are is said, and a receipt comes back. */
export function HandBackDialog({ batchId, lines, onClose, onDone }: HandBackDialogProps) {
  const t = useText(listsBatchText).handBack
  const [belongsTo, setBelongsTo] = useState('')
  const [note, setNote] = useState('')
  const back = useCommand(api.lists.handBack, {
    onSuccess: ({ receipt }) => {
      say(t.done(receipt))
      onDone?.()
      onClose()
    },
  })
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={t.title(lines.length)}
      verb={t.go}
      busy={back.isPending}
      disabled={belongsTo.trim() === ''}
      problem={back.error}
      onSubmit={() =>
        back.mutate({
          batchId,
          lines: [...lines],
          belongsTo: belongsTo.trim(),
          ...(note.trim() !== '' && { note: note.trim() }),
        })
      }
    >
      <div className="k-line">
        {Object.values(t.usual).map((words) => (
          <Chip key={words} chosen={belongsTo === words} onClick={() => setBelongsTo(words)}>
            {words}
          </Chip>
        ))}
      </div>
      <TextField
        label={t.belongsTo}
        hint={t.belongsHint}
        value={belongsTo}
        onChange={setBelongsTo}
        maxLength={80}
        data-autofocus
      />
      <TextField label={t.note} optional value={note} onChange={setNote} maxLength={200} />
    </FormDialog>
  )
}
