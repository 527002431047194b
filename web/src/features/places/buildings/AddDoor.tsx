import { floorOfRoom } from '@kapok/contract/places/building'
import type { Building } from '@kapok/contract/places/schema'
import { useState } from 'react'
import { api, useCommand, uuidv7 } from '../../../api/index.ts'
import { FormDialog } from '../../../app/forms/FormDialog.tsx'
import { SelectField } from '../../../app/forms/SelectField.tsx'
import { useFormat, useText } from '../../../i18n/index.ts'
import { placesText } from '../../../i18n/messages/places.ts'
import { say } from '../../../ui/say.ts'
import { TextField } from '../../../ui/TextField.tsx'
import { floorReady, unitsOf } from './layout.ts'

type AddDoorProps = { building: Building; units: readonly string[]; onClose: () => void }

export function AddDoor({ building, units, onClose }: AddDoorProps) {
  const t = useText(placesText)
  const f = useFormat()
  const [dwellingId] = useState(uuidv7)
  const [unit, setUnit] = useState(units[0] ?? '')
  const [room, setRoom] = useState('')
  const [typedFloor, setTypedFloor] = useState('')
  const told = floorOfRoom(room)
  const floor = typedFloor === '' ? (told === null ? '' : String(told)) : typedFloor
  const add = useCommand(api.places.addDwelling, {
    onSuccess: () => {
      say(t.buildings.doorAdded(room.trim()))
      onClose()
    },
  })
  const there = add.error?.code === 'dwelling-there' ? add.error.message : undefined
  const ready = room.trim() !== '' && floorReady(floor)
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={t.buildings.addDoorTitle(f.building(building.name))}
      verb={t.buildings.addDoor}
      busy={add.isPending}
      disabled={!ready}
      problem={there ? null : add.error}
      onSubmit={() => add.mutate({ dwellingId, buildingId: building.id, unit, floor: Number(floor), room })}
    >
      <p className="k-muted">{t.buildings.addDoorNote}</p>
      {units.length > 1 && (
        <SelectField
          label={t.buildings.unitName}
          options={unitsOf(units, t.buildings).map(({ key, label }) => ({ value: key, label }))}
          value={unit}
          onChange={(next) => setUnit(next ?? '')}
        />
      )}
      <div className="k-form-row">
        <TextField label={t.buildings.room} value={room} onChange={setRoom} maxLength={20} error={there} />
        <TextField label={t.buildings.floor} value={floor} onChange={setTypedFloor} maxLength={4} />
      </div>
    </FormDialog>
  )
}
