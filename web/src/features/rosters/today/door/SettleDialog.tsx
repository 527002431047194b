import type { FollowUp } from '@kapok/contract/rosters/schema'
import { useState } from 'react'
import { api, useCommand } from '../../../../api/index.ts'
import { FormDialog } from '../../../../app/forms/FormDialog.tsx'
import { useText } from '../../../../i18n/index.ts'
import { todayText } from '../../../../i18n/messages/today.ts'
import { say } from '../../../../ui/say.ts'
import { TextField } from '../../../../ui/TextField.tsx'

type SettleDialogProps = { followUp: FollowUp; state: 'done' | 'dropped'; onClose: () => void }

/** A follow-up is never just gone: it is done, or dropped and why. */
export function SettleDialog({ followUp, state, onClose }: SettleDialogProps) {
  const t = useText(todayText)
  const [note, setNote] = useState('')
  const settle = useCommand(api.rosters.settleFollowUp, {
    onSuccess: () => {
      say(t.door.settled)
      onClose()
    },
  })
  const verb = state === 'done' ? t.door.done : t.door.drop
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={`${state === 'done' ? t.door.doneTitle : t.door.dropTitle} · ${followUp.what}`}
      verb={verb}
      onSubmit={() => settle.mutate({ followUpId: followUp.id, state, note: note.trim() })}
      busy={settle.isPending}
      disabled={note.trim() === ''}
      problem={settle.error}
    >
      <TextField
        label={state === 'done' ? t.door.settleNote : t.door.dropNote}
        value={note}
        onChange={setNote}
        maxLength={200}
        data-autofocus
      />
    </FormDialog>
  )
}
