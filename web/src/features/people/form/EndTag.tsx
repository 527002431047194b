import { useState } from 'react'
import { api, useCommand } from '../../../api/index.ts'
import { FormDialog } from '../../../app/forms/FormDialog.tsx'
import { useText } from '../../../i18n/index.ts'
import { peopleText } from '../../../i18n/messages/people.ts'
import { say } from '../../../ui/say.ts'
import { TextField } from '../../../ui/TextField.tsx'

type EndTagProps = { personId: string; tagId: string; name: string; onClose: () => void }

export function EndTag({ personId, tagId, name, onClose }: EndTagProps) {
  const t = useText(peopleText)
  const [reason, setReason] = useState('')
  const end = useCommand(api.people.endTag, {
    onSuccess: () => {
      say(t.tags.ended)
      onClose()
    },
  })
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={t.tags.endTitle(name)}
      verb={t.tags.end}
      busy={end.isPending}
      disabled={reason.trim() === ''}
      problem={end.error}
      onSubmit={() => end.mutate({ personId, tagId, reason })}
    >
      <p className="k-muted">{t.tags.endNote}</p>
      <TextField label={t.tags.reason} value={reason} onChange={setReason} maxLength={200} />
    </FormDialog>
  )
}
