import type { Batch } from '@kapok/contract/lists/schema'
import { useState } from 'react'
import { api, useCommand, uuidv7 } from '../../../../api/index.ts'
import { FormDialog } from '../../../../app/forms/FormDialog.tsx'
import { useLocale, useText } from '../../../../i18n/index.ts'
import { listsBatchText } from '../../../../i18n/messages/lists.batch.ts'
import { Chip } from '../../../../ui/Chip.tsx'
import { Segmented } from '../../../../ui/Segmented.tsx'
import { say } from '../../../../ui/say.ts'
import { TextField } from '../../../../ui/TextField.tsx'

type ReturnDialogProps = { batch: Batch; onClose: () => void; onMade: () => void }

/** For whom the file is made, and whether whole or only what changed since the last one. */
export function ReturnDialog({ batch, onClose, onMade }: ReturnDialogProps) {
  const t = useText(listsBatchText).out
  const locale = useLocale()
  const [returnId] = useState(uuidv7)
  const [what, setWhat] = useState<'all' | 'changed'>('all')
  const [reason, setReason] = useState('')
  const make = useCommand(api.lists.prepareReturn, {
    onSuccess: () => {
      say(t.madeSoon)
      onMade()
    },
  })
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={t.makeTitle}
      verb={t.go}
      busy={make.isPending}
      disabled={reason.trim() === ''}
      problem={make.error}
      onSubmit={() => make.mutate({ returnId, batchId: batch.id, what, reason: reason.trim(), locale })}
    >
      <p className="k-muted">{t.returnNote}</p>
      {batch.returns.length > 0 && (
        <>
          <Segmented
            label={t.what}
            options={[
              { value: 'all', label: t.all },
              { value: 'changed', label: t.changed },
            ]}
            value={what}
            onChange={setWhat}
          />
          {what === 'changed' && <small>{t.changedNote}</small>}
        </>
      )}
      <div className="k-line">
        {Object.values(t.usual).map((words) => (
          <Chip key={words} chosen={reason === words} onClick={() => setReason(words)}>
            {words}
          </Chip>
        ))}
      </div>
      <TextField
        label={t.reason}
        hint={t.reasonNote}
        value={reason}
        onChange={setReason}
        maxLength={200}
        data-autofocus
      />
    </FormDialog>
  )
}
