/** The parts of a door as the tables hold them; all null where somebody has none. */
export type DoorParts = { estate: string | null; building: string | null; unit: string | null; room: string | null }

const buildingText = (name: string) =>
  /^\d+$/.test(name) ? `${name}栋` : /^[A-Z]\d*$/i.test(name) ? `${name}座` : name
const unitText = (unit: string) => (/^[\dA-Z]+$/i.test(unit) ? `${unit}单元` : unit)

/** An address in one line, as it is said: `花苑里3栋2单元304`; empty where no door is known. */
export const addressText = ({ estate, building, unit, room }: DoorParts): string =>
  building === null ? '' : `${estate ?? ''}${buildingText(building)}${unitText(unit ?? '')}${room ?? ''}`
