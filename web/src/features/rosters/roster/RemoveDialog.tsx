import type { ListingLine } from '@kapok/contract/rosters/schema'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { type ApiProblem, api, invalidate, send } from '../../../api/index.ts'
import { FormDialog } from '../../../app/forms/FormDialog.tsx'
import { useText } from '../../../i18n/index.ts'
import { rostersText } from '../../../i18n/messages/rosters.ts'
import { Chip } from '../../../ui/Chip.tsx'
import { say } from '../../../ui/say.ts'
import { TextField } from '../../../ui/TextField.tsx'

type RemoveDialogProps = { listings: readonly ListingLine[]; onClose: () => void; onDone: () => void }

/** Takes people off a roster from today, with one reason for all of them. */
export function RemoveDialog({ listings, onClose, onDone }: RemoveDialogProps) {
  const t = useText(rostersText).people
  const client = useQueryClient()
  const [reason, setReason] = useState('')
  const [count, setCount] = useState(0)
  const remove = useMutation<void, ApiProblem>({
    mutationFn: async () => {
      for (const [at, { listingId }] of listings.entries()) {
        if (at < count) continue // gone already, before something failed
        await send(api.rosters.removeListing, { listingId, reason: reason.trim() })
        setCount(at + 1)
      }
    },
    onSuccess: () => {
      say(t.removed(listings.length))
      onDone()
      onClose()
    },
    onSettled: () => invalidate(client, ['rosters/remove-listing']),
  })
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={t.removeTitle(listings.length)}
      verb={t.remove}
      danger
      onSubmit={() => remove.mutate()}
      busy={remove.isPending}
      disabled={reason.trim() === ''}
      problem={remove.error}
    >
      <p className="k-muted">{t.removeHint}</p>
      <div className="k-line">
        {Object.entries(t.reasons).map(([key, words]) => (
          <Chip key={key} chosen={reason === words} onClick={() => setReason(words)}>
            {words}
          </Chip>
        ))}
      </div>
      <TextField label={t.reason} value={reason} onChange={setReason} maxLength={200} />
      {remove.isPending && (
        <p role="status" className="k-muted">
          {t.removing(count, listings.length)}
        </p>
      )}
    </FormDialog>
  )
}
