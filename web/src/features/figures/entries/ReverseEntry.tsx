import type { ServiceEntry } from '@kapok/contract/ledger/schema'
import { useState } from 'react'
import { api, useCommand, uuidv7 } from '../../../api/index.ts'
import { FormDialog } from '../../../app/forms/FormDialog.tsx'
import { useText } from '../../../i18n/index.ts'
import { figuresText } from '../../../i18n/messages/figures.ts'
import { Chip } from '../../../ui/Chip.tsx'
import { TextField } from '../../../ui/TextField.tsx'

/** Takes an entry back. Nothing is edited: both lines stay, neither counts. */
export function ReverseEntry({ entry, onClose }: { entry: ServiceEntry; onClose: () => void }) {
  const t = useText(figuresText)
  const [reversalId] = useState(uuidv7)
  const [reason, setReason] = useState('')
  const reverse = useCommand(api.ledger.reverseEntry, { onSuccess: onClose })
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={t.reverse.title}
      verb={t.reverse.go}
      danger
      busy={reverse.isPending}
      disabled={reason.trim() === ''}
      problem={reverse.error}
      onSubmit={() => reverse.mutate({ entryId: entry.id, reversalId, reason: reason.trim() })}
    >
      <p>{t.reverse.what}</p>
      <TextField
        label={t.reverse.reason}
        hint={t.reverse.needed}
        value={reason}
        onChange={setReason}
        maxLength={200}
        error={reverse.error?.fieldMessage('reason')}
        autoFocus
      />
      <div className="k-line" role="group" aria-label={t.reverse.usual}>
        {Object.values(t.reverse.reasons).map((usual) => (
          <Chip key={usual} chosen={usual === reason} onClick={() => setReason(usual)}>
            {usual}
          </Chip>
        ))}
      </div>
    </FormDialog>
  )
}
