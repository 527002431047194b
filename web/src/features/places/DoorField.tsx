import { useState } from 'react'
import { api, usePagesOf, useQueryOf } from '../../api/index.ts'
import { SelectField } from '../../app/forms/SelectField.tsx'
import { useFormat, useText } from '../../i18n/index.ts'
import { placesText } from '../../i18n/messages/places.ts'

export type DoorFieldProps = {
  areaId: string | null
  value: string | null
  onChange: (dwellingId: string | null) => void
}

const LIMIT = 200

/** A door: first the building, then the room; both are found by typing. */
export function DoorField({ areaId, value, onChange }: DoorFieldProps) {
  const t = useText(placesText)
  const f = useFormat()
  const [buildingId, setBuildingId] = useState<string | null>(null)
  const buildings = usePagesOf(api.places.listBuildings, areaId === null ? null : { areaId, limit: LIMIT })
  const building = useQueryOf(api.places.getBuilding, buildingId === null ? null : { buildingId })
  const choose = (next: string | null) => {
    setBuildingId(next)
    onChange(null)
  }
  return (
    <div className="k-form-row">
      <SelectField
        label={t.buildings.head.name}
        clearable
        placeholder={t.door.building}
        options={buildings.items.map(({ id, estate, name }) => ({ value: id, label: f.building(name, estate) }))}
        value={buildings.items.some(({ id }) => id === buildingId) ? buildingId : null}
        onChange={choose}
      />
      <SelectField
        label={t.buildings.room}
        clearable
        disabled={buildingId === null}
        placeholder={t.door.room}
        options={(building.data?.dwellings ?? []).map(({ id, label }) => ({ value: id, label }))}
        value={value}
        onChange={onChange}
      />
    </div>
  )
}
