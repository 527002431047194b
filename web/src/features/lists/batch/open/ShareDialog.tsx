import type { Batch, BatchPart } from '@kapok/contract/lists/schema'
import { useState } from 'react'
import { api, useCommand } from '../../../../api/index.ts'
import { FormDialog } from '../../../../app/forms/FormDialog.tsx'
import { useText } from '../../../../i18n/index.ts'
import { listsBatchText } from '../../../../i18n/messages/lists.batch.ts'
import { ChoiceField } from '../../../../ui/ChoiceField.tsx'
import { say } from '../../../../ui/say.ts'
import { useWorkers } from '../../../rosters/workers/useWorkers.ts'

/** A station's untouched rows evenly over the workers that are ticked. */
export function ShareDialog({ batch, part, onClose }: { batch: Batch; part: BatchPart; onClose: () => void }) {
  const t = useText(listsBatchText).share
  const { workers } = useWorkers({ organisationId: part.organisationId })
  const staff = workers.filter(({ role }) => role === 'social_worker' || role === 'operator' || role === 'station_head')
  const [chosen, setChosen] = useState<readonly string[]>()
  const usual = staff.filter(({ role }) => role !== 'station_head').map(({ accountId }) => accountId)
  const given = chosen ?? usual
  const share = useCommand(api.lists.shareOut, {
    onSuccess: (done) => {
      say(t.done(done.given))
      onClose()
    },
  })
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={t.title(part.organisationName)}
      verb={t.go}
      busy={share.isPending}
      disabled={given.length === 0}
      problem={share.error}
      onSubmit={() =>
        share.mutate({
          batchId: batch.id,
          organisationId: part.organisationId,
          workers: given.map((accountId) => ({ accountId })),
        })
      }
    >
      <p className="k-muted">{t.note(part.work.untouched)}</p>
      {staff.length === 0 ? (
        <p>{t.nobody}</p>
      ) : (
        <ChoiceField
          several
          label={t.who}
          options={staff.map(({ accountId, name }) => ({ value: accountId, label: name }))}
          value={given}
          onChange={setChosen}
        />
      )}
    </FormDialog>
  )
}
