import { useState } from 'react'
import { useWorkplace } from '../../../app/useWorkplace.ts'

const RECEIVING: ReadonlySet<string> = new Set(['social_worker', 'station_head', 'officer'])

/** In whose name a list is taken in: the organisations one may do that for, the one looked at first. */
export function useReceivers() {
  const { me, organisationId } = useWorkplace()
  const [chosen, setChosen] = useState<string>()
  const stations = me.memberships.filter(({ role }) => RECEIVING.has(role))
  const station = stations.find((each) => each.organisationId === (chosen ?? organisationId)) ?? stations[0]
  return { stations, station, chooseStation: setChosen }
}
export type Receivers = ReturnType<typeof useReceivers>
