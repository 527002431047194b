import type { Building } from '@kapok/contract/places/schema'
import { useState } from 'react'
import { api, useCommand } from '../../../api/index.ts'
import { FormDialog } from '../../../app/forms/FormDialog.tsx'
import { useFormat, useText } from '../../../i18n/index.ts'
import { placesText } from '../../../i18n/messages/places.ts'
import { DayField } from '../../../ui/DayField.tsx'
import { say } from '../../../ui/say.ts'
import { TextField } from '../../../ui/TextField.tsx'

/** Corrects a building, ends it, or brings it back. */
export function EditBuilding({ building, onClose }: { building: Building; onClose: () => void }) {
  const t = useText(placesText).buildings
  const f = useFormat()
  const [estate, setEstate] = useState(building.estate)
  const [name, setName] = useState(building.name)
  const [endedOn, setEndedOn] = useState(building.endedOn)
  const edit = useCommand(api.places.editBuilding, {
    onSuccess: () => {
      say(t.saved(f.building(name.trim())))
      onClose()
    },
  })
  const there = edit.error?.code === 'building-there' ? edit.error.message : undefined
  const change = {
    ...(estate.trim() !== building.estate && { estate }),
    ...(name.trim() !== building.name && { name }),
    ...(endedOn !== building.endedOn && { endedOn }),
  }
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={t.editTitle(f.building(building.name, building.estate))}
      verb={t.save}
      busy={edit.isPending}
      disabled={estate.trim() === '' || name.trim() === '' || Object.keys(change).length === 0}
      problem={there ? null : edit.error}
      onSubmit={() => edit.mutate({ buildingId: building.id, ...change })}
    >
      <div className="k-form-row">
        <TextField label={t.estate} value={estate} onChange={setEstate} maxLength={60} />
        <TextField label={t.name} value={name} onChange={setName} maxLength={30} error={there} />
      </div>
      <DayField label={t.endedOn} hint={t.endedHint} value={endedOn} onChange={setEndedOn} />
    </FormDialog>
  )
}
