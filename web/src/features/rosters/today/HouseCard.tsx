import { useMemo } from 'react'
import { api, type OutputOf, useQueryOf } from '../../../api/index.ts'
import { Problem } from '../../../app/Problem.tsx'
import { useFormat, useText } from '../../../i18n/index.ts'
import { todayText } from '../../../i18n/messages/today.ts'
import { Card } from '../../../ui/Card.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { HouseGrid } from '../../../ui/house/HouseGrid.tsx'
import { say } from '../../../ui/say.ts'
import { Waiting } from '../../../ui/Waiting.tsx'
import { BuildingTabs } from './BuildingTabs.tsx'
import { gridOf } from './gridOf.ts'
import { useScope } from './useScope.ts'

export type Building = OutputOf<typeof api.rosters.listDayBuildings>['items'][number]

type HouseCardProps = {
  /** The building in the address; the first one with somebody left when there is none. */
  building: string | undefined
  onBuilding: (buildingId: string) => void
  /** The door whose card is open. */
  dwelling: string | undefined
  onDoor: (listingIds: readonly string[], dwellingId: string) => void
}

/** A building as people picture it: what happened at each door today, and a tap opens the door. */
export function HouseCard({ building, onBuilding, dwelling, onDoor }: HouseCardProps) {
  const t = useText(todayText)
  const f = useFormat()
  const buildings = useQueryOf(api.rosters.listDayBuildings, useScope())
  const items = buildings.data?.items ?? []
  const shown: Building | undefined = items.find(({ buildingId }) => buildingId === building) ?? items[0]
  const grid = useQueryOf(api.rosters.getHouseGrid, shown ? { buildingId: shown.buildingId } : null, {
    placeholderData: (before) => before,
  })
  const { data } = grid
  const house = useMemo(() => data && gridOf(data.dwellings, t.list.unit), [data, t])
  const problem = buildings.error ?? grid.error
  const title = shown ? f.building(shown.name, shown.estate) : ''
  const byDoor = useMemo(() => new Map(data?.dwellings.map((door) => [door.dwellingId, door])), [data])
  return (
    <Card
      title={title || undefined}
      sub={shown && t.grid.sub(shown.dwellings, shown.counts.due)}
      tools={shown && items.length > 1 && <BuildingTabs buildings={items} value={shown} onChange={onBuilding} />}
    >
      {problem && !house ? (
        <Problem problem={problem} onRetry={() => void (buildings.error ? buildings.refetch() : grid.refetch())} />
      ) : buildings.data && items.length === 0 ? (
        <EmptyState text={t.grid.none} />
      ) : !house ? (
        <Waiting rows={8} />
      ) : (
        <HouseGrid
          label={title}
          units={house.units}
          cells={house.cells}
          chosen={dwelling}
          onOpen={({ key, label }) => {
            const ids = byDoor.get(key)?.listingIds ?? []
            if (ids.length === 0) say(t.grid.nobody(label))
            else onDoor(ids, key)
          }}
        />
      )}
    </Card>
  )
}
