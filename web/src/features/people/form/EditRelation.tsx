import type { Relation } from '@kapok/contract/people/schema'
import { useState } from 'react'
import { api, useCommand, uuidv7 } from '../../../api/index.ts'
import { FormDialog } from '../../../app/forms/FormDialog.tsx'
import { useText } from '../../../i18n/index.ts'
import { peopleText } from '../../../i18n/messages/people.ts'
import { Action } from '../../../ui/Action.tsx'
import { say } from '../../../ui/say.ts'
import { TextField } from '../../../ui/TextField.tsx'
import { PhoneInputs } from './PhoneInputs.tsx'
import { emptyPhone, phoneReady } from './phoneDraft.ts'
import { RelationKindField } from './RelationKindField.tsx'

type EditRelationProps = { personId: string; relation: Relation; onClose: () => void }

/** Corrects somebody to turn to; a number is written anew whole, because only its mask is shown here. */
export function EditRelation({ personId, relation, onClose }: EditRelationProps) {
  const t = useText(peopleText)
  const [kind, setKind] = useState(relation.relation)
  const [name, setName] = useState(relation.name)
  const [phone, setPhone] = useState(() => (relation.phone === null ? emptyPhone(uuidv7()) : undefined))
  const [without, setWithout] = useState(false)
  const edit = useCommand(api.people.editRelation, {
    onSuccess: () => {
      say(t.relations.saved)
      onClose()
    },
  })
  const typed = phone && phone.number.trim() !== '' ? phone : undefined
  const label = typed?.label.trim() ?? ''
  const change = {
    ...(kind !== relation.relation && { relation: kind }),
    ...(name.trim() !== relation.name && { name }),
    ...(typed && { phone: { id: typed.id, number: typed.number, ...(label !== '' && { label }) } }),
    ...(without && !typed && { phone: null }),
  }
  const ready = name.trim() !== '' && Object.keys(change).length > 0 && (!typed || phoneReady(typed))
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={t.relations.editTitle}
      verb={t.form.save}
      width={520}
      busy={edit.isPending}
      disabled={!ready}
      problem={edit.error}
      onSubmit={() => edit.mutate({ personId, relationId: relation.id, ...change })}
    >
      <RelationKindField value={kind} onChange={setKind} />
      <TextField label={t.relations.name} value={name} onChange={setName} maxLength={80} />
      {phone ? (
        <PhoneInputs phones={[phone]} onChange={([next]) => next && setPhone(next)} />
      ) : (
        relation.phone && (
          <div className="k-line" data-apart>
            <span>{without ? t.relations.noPhone : t.relations.keepPhone(relation.phone.masked)}</span>
            <span className="k-line">
              <Action label={t.relations.newPhone} onClick={() => setPhone(emptyPhone(uuidv7()))} />
              {!without && <Action label={t.relations.noPhone} onClick={() => setWithout(true)} />}
            </span>
          </div>
        )
      )}
    </FormDialog>
  )
}
