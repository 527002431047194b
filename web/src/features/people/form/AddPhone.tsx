import { useState } from 'react'
import { api, useCommand, uuidv7 } from '../../../api/index.ts'
import { FormDialog } from '../../../app/forms/FormDialog.tsx'
import { useText } from '../../../i18n/index.ts'
import { peopleText } from '../../../i18n/messages/people.ts'
import { say } from '../../../ui/say.ts'
import { PhoneInputs } from './PhoneInputs.tsx'
import { emptyPhone, phoneReady } from './phoneDraft.ts'

export function AddPhone({ personId, onClose }: { personId: string; onClose: () => void }) {
  const t = useText(peopleText)
  const [phone, setPhone] = useState(() => emptyPhone(uuidv7()))
  const add = useCommand(api.people.addPhone, {
    onSuccess: () => {
      say(t.phones.added)
      onClose()
    },
  })
  const label = phone.label.trim()
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={t.phones.add}
      verb={t.phones.add}
      busy={add.isPending}
      disabled={!phoneReady(phone)}
      problem={add.error}
      onSubmit={() =>
        add.mutate({ personId, phone: { id: phone.id, number: phone.number, ...(label !== '' && { label }) } })
      }
    >
      <PhoneInputs phones={[phone]} onChange={([next]) => next && setPhone(next)} />
    </FormDialog>
  )
}
