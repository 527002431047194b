import { useState } from 'react'
import { api, useCommand, uuidv7 } from '../../../api/index.ts'
import { Form } from '../../../app/forms/Form.tsx'
import { useWorkplace } from '../../../app/useWorkplace.ts'
import { useText } from '../../../i18n/index.ts'
import { placesText } from '../../../i18n/messages/places.ts'
import { useFormat } from '../../../i18n/useFormat.ts'
import { Action } from '../../../ui/Action.tsx'
import { HouseGrid } from '../../../ui/house/HouseGrid.tsx'
import { say } from '../../../ui/say.ts'
import { SideSheet } from '../../../ui/sheet/SideSheet.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { AreaField } from '../AreaField.tsx'
import { useAreas } from '../useAreas.ts'
import { MOST, namesIn, numbered, previewOf, unitsOf } from './layout.ts'
import { NumberField } from './NumberField.tsx'

const none = () => undefined

/** A building by its layout; the grid beside the fields is the building as it will be. */
export function AddBuilding({ areaId: startArea, onClose }: { areaId: string | null; onClose: () => void }) {
  const t = useText(placesText)
  const f = useFormat()
  const place = useWorkplace()
  const { usual } = useAreas()
  const [buildingId] = useState(uuidv7)
  const [areaId, setAreaId] = useState<string | null>(startArea ?? usual(place))
  const [estate, setEstate] = useState('')
  const [name, setName] = useState('')
  const [names, setNames] = useState(numbered(2))
  const [floors, setFloors] = useState(8)
  const [rooms, setRooms] = useState(4)
  const units = namesIn(names)
  const shownUnits = units.length === 0 ? [''] : units
  const cells = previewOf(shownUnits.slice(0, MOST.units), floors, rooms)
  const doors = f.number(cells.length)
  const add = useCommand(api.places.addBuilding, {
    onSuccess: ({ dwellings }) => {
      say(t.buildings.added(name.trim(), f.number(dwellings)))
      onClose()
    },
  })
  const twice = new Set(shownUnits).size !== shownUnits.length
  const ready =
    areaId !== null &&
    estate.trim() !== '' &&
    name.trim() !== '' &&
    cells.length > 0 &&
    units.length <= MOST.units &&
    !twice
  const submit = () => {
    if (!ready || add.isPending) return
    add.mutate({ buildingId, areaId, estate, name, layout: { units: shownUnits, floors, roomsPerFloor: rooms } })
  }
  return (
    <SideSheet
      opened
      onClose={onClose}
      width={720}
      phone="full"
      title={t.buildings.addTitle}
      sub={t.buildings.previewOf(doors)}
      footer={<Action label={t.buildings.add} tone="primary" onClick={submit} disabled={!ready} busy={add.isPending} />}
    >
      <Form onSubmit={submit} problem={add.error} label={t.buildings.addTitle}>
        <div className="k-form-row">
          <TextField
            label={t.buildings.estate}
            hint={t.buildings.estateHint}
            value={estate}
            onChange={setEstate}
            maxLength={60}
          />
          <TextField
            label={t.buildings.name}
            hint={t.buildings.nameHint}
            value={name}
            onChange={setName}
            maxLength={30}
          />
        </div>
        <div className="k-form-row">
          <AreaField value={areaId} onChange={setAreaId} />
          <TextField
            label={t.buildings.unitNames}
            hint={t.buildings.unitNamesHint}
            value={names}
            onChange={setNames}
            error={
              twice ? t.buildings.unitsTwice : units.length > MOST.units ? t.buildings.tooMany(MOST.units) : undefined
            }
            placeholder={t.buildings.noUnits}
          />
        </div>
        <div className="k-form-row">
          <NumberField label={t.buildings.floors} value={floors} onChange={setFloors} most={MOST.floors} />
          <NumberField label={t.buildings.rooms} value={rooms} onChange={setRooms} most={MOST.rooms} />
        </div>
        <h3>{t.buildings.preview}</h3>
        <HouseGrid
          label={t.buildings.preview}
          units={unitsOf(shownUnits.slice(0, MOST.units), t.buildings)}
          cells={cells}
          onOpen={none}
          legend={false}
        />
      </Form>
    </SideSheet>
  )
}
