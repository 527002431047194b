import { checkUscc } from '@kapok/contract/people/uscc'
import type { Organisation, OrganisationType } from '@kapok/contract/places/schema'
import { useState } from 'react'
import { api, useCommand, uuidv7 } from '../../../api/index.ts'
import { FormDialog } from '../../../app/forms/FormDialog.tsx'
import { SelectField } from '../../../app/forms/SelectField.tsx'
import { useWorkplace } from '../../../app/useWorkplace.ts'
import { useText } from '../../../i18n/index.ts'
import { placesText } from '../../../i18n/messages/places.ts'
import { say } from '../../../ui/say.ts'
import { TextField } from '../../../ui/TextField.tsx'
import { AreaField } from '../AreaField.tsx'

type AddOrganisationProps = { organisations: readonly Organisation[]; onClose: () => void }

export function AddOrganisation({ organisations, onClose }: AddOrganisationProps) {
  const t = useText(placesText)
  const place = useWorkplace()
  const [organisationId] = useState(uuidv7)
  const [name, setName] = useState('')
  const [type, setType] = useState<OrganisationType>('social_work_station')
  const [areaId, setAreaId] = useState<string | null>(place.areaId || null)
  const [runBy, setRunBy] = useState<string | null>(null)
  const [uscc, setUscc] = useState('')
  const [phone, setPhone] = useState('')
  const add = useCommand(api.places.addOrganisation, {
    onSuccess: () => {
      say(t.organisations.added(name.trim()))
      onClose()
    },
  })
  const code = uscc.trim().toUpperCase()
  const wrong = code.length >= 18 && !checkUscc(code).ok ? t.organisations.usccWrong : undefined
  const ready = name.trim() !== '' && areaId !== null && (code === '' || (code.length === 18 && !wrong))
  const types = Object.entries(t.organisations.types) as [OrganisationType, string][]
  const submit = () => {
    if (areaId === null) return
    add.mutate({
      organisationId,
      name,
      type,
      areaId,
      ...(type === 'social_work_station' && runBy !== null && { runBy }),
      ...(code !== '' && { uscc: code }),
      ...(phone.trim() !== '' && { phone }),
    })
  }
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={t.organisations.addTitle}
      verb={t.organisations.add}
      width={520}
      busy={add.isPending}
      disabled={!ready}
      problem={add.error}
      onSubmit={submit}
    >
      <TextField label={t.organisations.name} value={name} onChange={setName} maxLength={60} />
      <div className="k-form-row">
        <SelectField
          label={t.organisations.type}
          options={types.map(([value, label]) => ({ value, label }))}
          value={type}
          onChange={(next) => next && setType(next)}
        />
        <AreaField label={t.organisations.head.area} value={areaId} onChange={setAreaId} />
      </div>
      {type === 'social_work_station' && (
        <SelectField
          label={t.organisations.runBy}
          hint={t.organisations.runByHint}
          clearable
          options={organisations
            .filter((each) => each.type === 'agency')
            .map((each) => ({ value: each.id, label: each.name }))}
          value={runBy}
          onChange={setRunBy}
        />
      )}
      <div className="k-form-row">
        <TextField
          label={t.organisations.uscc}
          optional
          value={uscc}
          onChange={setUscc}
          maxLength={18}
          error={wrong}
          autoCapitalize="characters"
        />
        <TextField
          label={t.organisations.phone}
          optional
          value={phone}
          onChange={setPhone}
          maxLength={30}
          inputMode="tel"
        />
      </div>
    </FormDialog>
  )
}
