import type { Dwelling } from '@kapok/contract/places/schema'
import { useState } from 'react'
import { api, useCommand } from '../../../api/index.ts'
import { FormDialog } from '../../../app/forms/FormDialog.tsx'
import { useText } from '../../../i18n/index.ts'
import { placesText } from '../../../i18n/messages/places.ts'
import { DayField } from '../../../ui/DayField.tsx'
import { say } from '../../../ui/say.ts'
import { TextField } from '../../../ui/TextField.tsx'
import { floorReady } from './layout.ts'

/** Corrects a door, ends it, or brings it back. */
export function EditDoor({ door, onClose }: { door: Dwelling; onClose: () => void }) {
  const t = useText(placesText).buildings
  const [unit, setUnit] = useState(door.unit)
  const [room, setRoom] = useState(door.room)
  const [floor, setFloor] = useState(String(door.floor))
  const [endedOn, setEndedOn] = useState(door.endedOn)
  const edit = useCommand(api.places.editDwelling, {
    onSuccess: () => {
      say(t.saved(room.trim()))
      onClose()
    },
  })
  const there = edit.error?.code === 'dwelling-there' ? edit.error.message : undefined
  const change = {
    ...(unit.trim() !== door.unit && { unit }),
    ...(room.trim() !== door.room && { room }),
    ...(floorReady(floor) && Number(floor) !== door.floor && { floor: Number(floor) }),
    ...(endedOn !== door.endedOn && { endedOn }),
  }
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={t.editDoorTitle(door.label)}
      verb={t.save}
      busy={edit.isPending}
      disabled={room.trim() === '' || !floorReady(floor) || Object.keys(change).length === 0}
      problem={there ? null : edit.error}
      onSubmit={() => edit.mutate({ dwellingId: door.id, ...change })}
    >
      <div className="k-form-row">
        <TextField label={t.unitName} optional value={unit} onChange={setUnit} maxLength={12} />
        <TextField label={t.floor} value={floor} onChange={setFloor} maxLength={4} />
        <TextField label={t.room} value={room} onChange={setRoom} maxLength={20} error={there} />
      </div>
      <DayField label={t.endedOn} hint={t.doorEndedHint} value={endedOn} onChange={setEndedOn} />
    </FormDialog>
  )
}
