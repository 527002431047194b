import type { Batch } from '@kapok/contract/lists/schema'
import { useState } from 'react'
import { api, useCommand } from '../../../../api/index.ts'
import { FormDialog } from '../../../../app/forms/FormDialog.tsx'
import { useText } from '../../../../i18n/index.ts'
import { listsBatchText } from '../../../../i18n/messages/lists.batch.ts'
import { listsNewText } from '../../../../i18n/messages/lists.new.ts'
import { TextField } from '../../../../ui/TextField.tsx'
import { DeadlineField } from '../../new/DeadlineField.tsx'

/** Another name or deadline: senders ring up and say so. */
export function EditBatch({ batch, onClose }: { batch: Batch; onClose: () => void }) {
  const t = useText(listsBatchText).about
  const words = useText(listsNewText).form
  const [name, setName] = useState(batch.name)
  const [deadline, setDeadline] = useState<string | undefined>(batch.deadline)
  const change = useCommand(api.lists.changeBatch, { onSuccess: onClose })
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={t.edit}
      verb={t.save}
      busy={change.isPending}
      disabled={name.trim() === '' || deadline === undefined}
      problem={change.error}
      onSubmit={() => deadline !== undefined && change.mutate({ batchId: batch.id, name: name.trim(), deadline })}
    >
      <TextField label={words.name} value={name} onChange={setName} maxLength={80} data-autofocus />
      <DeadlineField value={deadline} onChange={setDeadline} />
    </FormDialog>
  )
}
