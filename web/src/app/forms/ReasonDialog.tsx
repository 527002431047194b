import { useState } from 'react'
import type { ApiProblem } from '../../api/index.ts'
import { Chip } from '../../ui/Chip.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { FormDialog } from './FormDialog.tsx'

type ReasonDialogProps = {
  title: string
  /** What follows from it. */
  note: string
  /** Over the field. */
  label: string
  /** Reasons most people have; the field takes any other. */
  usual: readonly string[]
  verb: string
  danger?: boolean | undefined
  busy: boolean
  problem: ApiProblem | null
  onSubmit: (reason: string) => void
  onClose: () => void
}

/** Asks why before something is done that takes something away. */
export function ReasonDialog({ note, label, usual, onSubmit, ...dialog }: ReasonDialogProps) {
  const [reason, setReason] = useState('')
  return (
    <FormDialog opened {...dialog} disabled={reason.trim() === ''} onSubmit={() => onSubmit(reason.trim())}>
      <p className="k-muted">{note}</p>
      <div className="k-line">
        {usual.map((words) => (
          <Chip key={words} chosen={reason === words} onClick={() => setReason(words)}>
            {words}
          </Chip>
        ))}
      </div>
      <TextField label={label} value={reason} onChange={setReason} maxLength={200} />
    </FormDialog>
  )
}
