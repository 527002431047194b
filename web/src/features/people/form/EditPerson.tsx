import type { PersonCard } from '@kapok/contract/people/schema'
import { useState } from 'react'
import { api, type InputOf, useCommand } from '../../../api/index.ts'
import { Form } from '../../../app/forms/Form.tsx'
import { useFormat, useText } from '../../../i18n/index.ts'
import { peopleText } from '../../../i18n/messages/people.ts'
import { Action } from '../../../ui/Action.tsx'
import { say } from '../../../ui/say.ts'
import { SideSheet } from '../../../ui/sheet/SideSheet.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { AreaField } from '../../places/AreaField.tsx'
import { DoorField } from '../../places/DoorField.tsx'
import { BirthDateField } from './BirthDateField.tsx'
import { SexField } from './SexField.tsx'

type Edit = InputOf<typeof api.people.editPerson>

/** Corrects what is known; only what was changed is sent. */
export function EditPerson({ person, onClose }: { person: PersonCard; onClose: () => void }) {
  const t = useText(peopleText)
  const f = useFormat()
  const [name, setName] = useState(person.name)
  const [sex, setSex] = useState(person.sex)
  const [birthDate, setBirthDate] = useState(person.birthDate)
  const [note, setNote] = useState(person.note ?? '')
  const [moving, setMoving] = useState(false)
  const [areaId, setAreaId] = useState<string | null>(person.areaId)
  const [dwellingId, setDwellingId] = useState<string | null>(null)
  const edit = useCommand(api.people.editPerson, {
    onSuccess: () => {
      say(t.form.saved)
      onClose()
    },
  })
  const change: Omit<Edit, 'personId'> = {
    ...(name.trim() !== person.name && { name }),
    ...(sex !== person.sex && { sex }),
    ...(birthDate !== person.birthDate && { birthDate }),
    ...(note.trim() !== (person.note ?? '') && { note: note.trim() === '' ? null : note }),
    ...(moving && dwellingId !== null && { dwellingId }),
  }
  const ready = name.trim() !== '' && Object.keys(change).length > 0
  const submit = () => {
    if (ready && !edit.isPending) edit.mutate({ personId: person.id, ...change })
  }
  return (
    <SideSheet
      opened
      onClose={onClose}
      phone="full"
      width={520}
      title={t.edit}
      sub={person.name}
      footer={<Action label={t.form.save} tone="primary" onClick={submit} disabled={!ready} busy={edit.isPending} />}
    >
      <Form onSubmit={submit} problem={edit.error} label={t.edit}>
        <TextField label={t.form.name} value={name} onChange={setName} maxLength={80} />
        <div className="k-form-row">
          <SexField value={sex} onChange={setSex} />
          <BirthDateField value={birthDate} onChange={setBirthDate} />
        </div>
        {moving ? (
          <>
            <AreaField label={t.form.area} value={areaId} onChange={setAreaId} />
            <DoorField key={areaId} areaId={areaId} value={dwellingId} onChange={setDwellingId} />
          </>
        ) : (
          <div className="k-line" data-apart>
            <span>{t.form.keepAddress(f.door(person.address) || t.unknown)}</span>
            <Action label={t.form.move} onClick={() => setMoving(true)} />
          </div>
        )}
        <TextField
          label={t.form.note}
          hint={t.form.noteHint}
          optional
          lines={4}
          value={note}
          onChange={setNote}
          maxLength={2000}
        />
      </Form>
    </SideSheet>
  )
}
