import type { Sex } from '@kapok/contract/people/schema'
import type { DoorAddress } from '@kapok/contract/places/schema'
import { useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { api, useCommand, uuidv7 } from '../../../api/index.ts'
import { Form } from '../../../app/forms/Form.tsx'
import { useWorkplace } from '../../../app/useWorkplace.ts'
import { useFormat, useText } from '../../../i18n/index.ts'
import { peopleText } from '../../../i18n/messages/people.ts'
import { Action } from '../../../ui/Action.tsx'
import { Callout } from '../../../ui/Callout.tsx'
import { say } from '../../../ui/say.ts'
import { SideSheet } from '../../../ui/sheet/SideSheet.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { AreaField } from '../../places/AreaField.tsx'
import { DoorField } from '../../places/DoorField.tsx'
import { useAreas } from '../../places/useAreas.ts'
import { BirthDateField } from './BirthDateField.tsx'
import { type DocumentDraft, DocumentInput, documentReady } from './DocumentInput.tsx'
import { PhoneInputs } from './PhoneInputs.tsx'
import { emptyPhone, filledIn, phoneReady } from './phoneDraft.ts'
import { SexField } from './SexField.tsx'

type AddPersonProps = {
  onClose: () => void
  /** The household the new person belongs to; its door is theirs. */
  home?: { householdId: string; areaId: string; address: DoorAddress } | undefined
  /** A name that was looked for and not found. */
  name?: string | undefined
}

const MOST_PHONES = 5

export function AddPerson({ onClose, home, name: startName = '' }: AddPersonProps) {
  const t = useText(peopleText)
  const f = useFormat()
  const router = useRouter()
  const place = useWorkplace()
  const { usual } = useAreas()
  const [personId] = useState(uuidv7)
  const [document, setDocument] = useState<DocumentDraft>(() => ({
    id: uuidv7(),
    type: 'resident_identity_card',
    number: '',
  }))
  const [name, setName] = useState(startName)
  const [sex, setSex] = useState<Sex>('unknown')
  const [birthDate, setBirthDate] = useState<string | null>(null)
  const [areaId, setAreaId] = useState<string | null>(home?.areaId ?? usual(place))
  const [dwellingId, setDwellingId] = useState<string | null>(home?.address.dwellingId ?? null)
  const [phones, setPhones] = useState(() => [emptyPhone(uuidv7())])
  const [note, setNote] = useState('')
  const open = (id: string) => {
    onClose()
    router.history.push(`/people/${id}`)
  }
  const add = useCommand(api.people.addPerson, {
    onSuccess: () => {
      say(t.form.added(name.trim()))
      if (home) onClose()
      else open(personId)
    },
  })
  const known = add.error?.details['personId']
  const given = filledIn(phones)
  const ready = name.trim() !== '' && areaId !== null && documentReady(document) && given.every(phoneReady)
  const submit = () => {
    if (!ready || add.isPending || areaId === null) return
    add.mutate({
      personId,
      name,
      sex,
      areaId,
      ...(birthDate && { birthDate }),
      ...(dwellingId && { dwellingId }),
      ...(home && { householdId: home.householdId }),
      phones: given.map(({ id, number, label }) => ({ id, number, ...(label.trim() !== '' && { label }) })),
      documents: document.number.trim() === '' ? [] : [document],
      ...(note.trim() !== '' && { note }),
    })
  }
  return (
    <SideSheet
      opened
      onClose={onClose}
      phone="full"
      width={560}
      title={home ? t.form.addMemberTitle : t.form.addTitle}
      sub={home && f.door(home.address)}
      footer={<Action label={t.form.go} tone="primary" onClick={submit} disabled={!ready} busy={add.isPending} />}
    >
      <Form onSubmit={submit} problem={typeof known === 'string' ? null : add.error} label={t.form.addTitle}>
        {typeof known === 'string' && add.error && (
          <Callout title={add.error.message} action={<Action label={t.form.openThat} onClick={() => open(known)} />} />
        )}
        <TextField label={t.form.name} value={name} onChange={setName} maxLength={80} autoComplete="off" />
        <DocumentInput
          document={document}
          onChange={setDocument}
          onHolder={(holder) => {
            setSex(holder.sex)
            setBirthDate(holder.birthDate)
          }}
        />
        <div className="k-form-row">
          <SexField value={sex} onChange={setSex} />
          <BirthDateField value={birthDate} onChange={setBirthDate} />
        </div>
        {!home && (
          <>
            <AreaField label={t.form.area} value={areaId} onChange={setAreaId} />
            <DoorField key={areaId} areaId={areaId} value={dwellingId} onChange={setDwellingId} />
          </>
        )}
        <PhoneInputs phones={phones} onChange={setPhones} />
        {phones.length < MOST_PHONES && (
          <div>
            <Action label={t.form.morePhone} icon="plus" onClick={() => setPhones([...phones, emptyPhone(uuidv7())])} />
          </div>
        )}
        <TextField
          label={t.form.note}
          hint={t.form.noteHint}
          optional
          lines={3}
          value={note}
          onChange={setNote}
          maxLength={2000}
        />
      </Form>
    </SideSheet>
  )
}
