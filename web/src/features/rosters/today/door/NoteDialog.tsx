import { useState } from 'react'
import { api, useCommand } from '../../../../api/index.ts'
import { FormDialog } from '../../../../app/forms/FormDialog.tsx'
import { useText } from '../../../../i18n/index.ts'
import { appText } from '../../../../i18n/messages/app.ts'
import { todayText } from '../../../../i18n/messages/today.ts'
import { say } from '../../../../ui/say.ts'
import { TextField } from '../../../../ui/TextField.tsx'

/** What matters at that door. Emptied, there is none. */
export function NoteDialog({ listingId, note, onClose }: { listingId: string; note: string; onClose: () => void }) {
  const t = useText(todayText)
  const app = useText(appText)
  const [text, setText] = useState(note)
  const change = useCommand(api.rosters.changeListingNote, {
    onSuccess: () => {
      say(t.door.noteSaved)
      onClose()
    },
  })
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={t.door.note}
      verb={app.form.save}
      onSubmit={() => change.mutate({ listingId, note: text.trim() === '' ? null : text.trim() })}
      busy={change.isPending}
      problem={change.error}
    >
      <TextField
        label={t.door.note}
        hint={t.door.noteHint}
        value={text}
        onChange={setText}
        lines={3}
        maxLength={2000}
      />
    </FormDialog>
  )
}
