import { permit } from '#platform/access/permit.ts'

const callers = permit(['social_worker', 'operator', 'station_head', 'volunteer'], 'area-or-roster')
const holders = permit(['social_worker', 'operator', 'station_head', 'volunteer'], 'own')

/** Whom a name may be served to: decided of each, because asking for the next one names nobody. */
export const mayCall = callers

/** Whoever may record a contact may call; a volunteer is served only names that are theirs. */
export const calling = {
  desk: permit(['social_worker', 'operator', 'station_head', 'volunteer'], 'anywhere'),
  card: holders,
  beat: holders,
  board: permit(['station_head', 'officer', 'administrator'], 'anywhere'),
  serveNext: permit(['social_worker', 'operator', 'station_head', 'volunteer'], 'anywhere'),
  release: callers,
  pass: callers,
  callAnyway: callers,
  takeOverAnswer: permit(['social_worker', 'operator', 'station_head'], 'area-or-roster'),
  unlock: permit(['station_head'], 'area'),
}
