import { useState } from 'react'
import { api, useQueryOf } from '../../../api/index.ts'
import { Problem } from '../../../app/Problem.tsx'
import { useWorkplace } from '../../../app/useWorkplace.ts'
import { useText } from '../../../i18n/index.ts'
import { placesText } from '../../../i18n/messages/places.ts'
import { useFormat } from '../../../i18n/useFormat.ts'
import { Action } from '../../../ui/Action.tsx'
import { HouseGrid } from '../../../ui/house/HouseGrid.tsx'
import { SideSheet } from '../../../ui/sheet/SideSheet.tsx'
import { Waiting } from '../../../ui/Waiting.tsx'
import { AddDoor } from './AddDoor.tsx'
import { unitsOf } from './layout.ts'

const none = () => undefined

/** A building as it stands, door by door. */
export function BuildingSheet({ buildingId, onClose }: { buildingId: string; onClose: () => void }) {
  const t = useText(placesText)
  const f = useFormat()
  const { may } = useWorkplace()
  const [adding, setAdding] = useState(false)
  const query = useQueryOf(api.places.getBuilding, { buildingId })
  const building = query.data?.building
  const dwellings = query.data?.dwellings ?? []
  const units = [...new Set(dwellings.map(({ unit }) => unit))]
  return (
    <SideSheet
      opened
      onClose={onClose}
      width={640}
      phone="full"
      title={building ? f.building(building.name, building.estate) : t.buildings.title}
      sub={building && `${building.areaName} · ${t.buildings.doors(f.number(dwellings.length))}`}
      footer={
        building && (
          <div className="k-form-foot">
            <Action label={t.buildings.print} icon="print" href={`/buildings/${buildingId}/print`} />
            {may(api.places.addDwelling) && (
              <Action label={t.buildings.addDoor} icon="plus" onClick={() => setAdding(true)} />
            )}
          </div>
        )
      }
    >
      {query.error && <Problem problem={query.error} onRetry={() => void query.refetch()} />}
      {query.isPending && <Waiting rows={8} />}
      {building && (
        <HouseGrid
          label={f.building(building.name)}
          units={unitsOf(units, t.buildings)}
          cells={dwellings.map(({ id, unit, floor, room }) => ({
            key: id,
            unit,
            floor,
            label: room,
            status: 'untried' as const,
          }))}
          onOpen={none}
          legend={false}
        />
      )}
      {building && adding && <AddDoor building={building} units={units} onClose={() => setAdding(false)} />}
    </SideSheet>
  )
}
