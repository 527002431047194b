import type { RelationKind } from '@kapok/contract/people/schema'
import { useState } from 'react'
import { api, useCommand, uuidv7 } from '../../../api/index.ts'
import { FormDialog } from '../../../app/forms/FormDialog.tsx'
import { useText } from '../../../i18n/index.ts'
import { peopleText } from '../../../i18n/messages/people.ts'
import { say } from '../../../ui/say.ts'
import { TextField } from '../../../ui/TextField.tsx'
import { PhoneInputs } from './PhoneInputs.tsx'
import { emptyPhone, phoneReady } from './phoneDraft.ts'
import { RelationKindField } from './RelationKindField.tsx'

export function AddRelation({ personId, onClose }: { personId: string; onClose: () => void }) {
  const t = useText(peopleText)
  const [relationId] = useState(uuidv7)
  const [relation, setRelation] = useState<RelationKind>('child')
  const [name, setName] = useState('')
  const [phone, setPhone] = useState(() => emptyPhone(uuidv7()))
  const add = useCommand(api.people.addRelation, {
    onSuccess: () => {
      say(t.relations.added)
      onClose()
    },
  })
  const without = phone.number.trim() === ''
  const label = phone.label.trim()
  const submit = () =>
    add.mutate({
      relationId,
      personId,
      relation,
      name,
      ...(!without && { phone: { id: phone.id, number: phone.number, ...(label !== '' && { label }) } }),
    })
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={t.relations.addTitle}
      verb={t.relations.add}
      width={520}
      busy={add.isPending}
      disabled={name.trim() === '' || !(without || phoneReady(phone))}
      problem={add.error}
      onSubmit={submit}
    >
      <RelationKindField value={relation} onChange={setRelation} />
      <TextField label={t.relations.name} value={name} onChange={setName} maxLength={80} />
      <PhoneInputs phones={[phone]} onChange={([next]) => next && setPhone(next)} />
    </FormDialog>
  )
}
