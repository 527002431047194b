/** The pure rules of places: doors read, buildings named one way, areas compared. */
export { addressText, buildingText, unitText } from './address.ts'
export { depthOf, isUnder, pathUnder, trailOf } from './area.ts'
export { doorLabel, floorOfRoom, normaliseBuildingName } from './building.ts'
export { type DoorRead, parseDoor } from './door.ts'
export { compareNaturally, naturalKey } from './natural.ts'
