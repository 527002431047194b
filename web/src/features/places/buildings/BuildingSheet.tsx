import type { Dwelling } from '@kapok/contract/places/schema'
import { useState } from 'react'
import { api, useQueryOf } from '../../../api/index.ts'
import { Problem } from '../../../app/Problem.tsx'
import { useWorkplace } from '../../../app/useWorkplace.ts'
import { dayOf, useText } from '../../../i18n/index.ts'
import { placesText } from '../../../i18n/messages/places.ts'
import { useFormat } from '../../../i18n/useFormat.ts'
import { Action } from '../../../ui/Action.tsx'
import { HouseGrid } from '../../../ui/house/HouseGrid.tsx'
import { SideSheet } from '../../../ui/sheet/SideSheet.tsx'
import { Tag } from '../../../ui/Tag.tsx'
import { Waiting } from '../../../ui/Waiting.tsx'
import { AddDoor } from './AddDoor.tsx'
import { EditBuilding } from './EditBuilding.tsx'
import { EditDoor } from './EditDoor.tsx'
import { unitsOf } from './layout.ts'

/** A building as it stands, door by door. */
export function BuildingSheet({ buildingId, onClose }: { buildingId: string; onClose: () => void }) {
  const t = useText(placesText)
  const f = useFormat()
  const { may } = useWorkplace()
  const [doing, setDoing] = useState<'add' | 'edit'>()
  const [door, setDoor] = useState<Dwelling>()
  const close = () => setDoing(undefined)
  const query = useQueryOf(api.places.getBuilding, { buildingId })
  const mayEdit = may(api.places.editDwelling)
  const today = dayOf(Date.now())
  const endedAlready = (endedOn: string | null) => endedOn !== null && endedOn < today
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
      sub={building && `${building.areaName} · ${t.buildings.doors(f.number(building.dwellings))}`}
      footer={
        building && (
          <div className="k-form-foot">
            <Action label={t.buildings.print} icon="print" href={`/buildings/${buildingId}/print`} />
            {mayEdit && <Action label={t.buildings.addDoor} icon="plus" onClick={() => setDoing('add')} />}
            {mayEdit && <Action label={t.buildings.edit} icon="edit" onClick={() => setDoing('edit')} />}
          </div>
        )
      }
    >
      {query.error && <Problem problem={query.error} onRetry={() => void query.refetch()} />}
      {query.isPending && <Waiting rows={8} />}
      {building && building.endedOn !== null && (
        <p>
          <Tag tone="warn">{t.buildings.ended(f.date(building.endedOn))}</Tag>
        </p>
      )}
      {building && mayEdit && <p className="k-muted">{t.buildings.doorHint}</p>}
      {building && (
        <HouseGrid
          label={f.building(building.name)}
          units={unitsOf(units, t.buildings)}
          cells={dwellings.map(({ id, unit, floor, room, endedOn }) => ({
            key: id,
            unit,
            floor,
            label: room,
            status: endedAlready(endedOn) ? ('none' as const) : ('untried' as const),
          }))}
          onOpen={({ key }) => mayEdit && setDoor(dwellings.find(({ id }) => id === key))}
          statusLabels={{ untried: t.buildings.inUse, none: t.buildings.notInUse }}
          legend={false}
        />
      )}
      {building && doing === 'add' && <AddDoor building={building} units={units} onClose={close} />}
      {building && doing === 'edit' && <EditBuilding building={building} onClose={close} />}
      {door && <EditDoor door={door} onClose={() => setDoor(undefined)} />}
    </SideSheet>
  )
}
