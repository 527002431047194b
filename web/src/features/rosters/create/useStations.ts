import { api, useQueryOf } from '../../../api/index.ts'
import { useWorkplace } from '../../../app/useWorkplace.ts'

/** Stations one may make a roster for, and the areas under the chosen one. */
export function useStations(chosen: string | undefined) {
  const { me, organisationId } = useWorkplace()
  const stations = me.memberships.filter(({ role }) => role === 'station_head')
  const station = stations.find((each) => each.organisationId === (chosen ?? organisationId)) ?? stations[0]
  const areas = useQueryOf(api.places.listAreas, station ? { under: station.areaId } : null, { staleTime: 600_000 })
  return { stations, station, areas: areas.data?.items ?? [] }
}
