import type { DoorAddress } from '@kapok/contract/places/schema'

/** The parts of a door as a query joins them; all null where somebody has none. */
export type DoorParts = {
  dwelling_id: string | null
  building_id: string | null
  estate: string | null
  building: string | null
  unit: string | null
  floor: number | null
  room: string | null
}

/** Where somebody lives, for a card or a list: nothing but empty parts where no door is known. */
export const doorAddress = (row: DoorParts): DoorAddress => ({
  dwellingId: row.dwelling_id,
  buildingId: row.building_id,
  estate: row.estate ?? '',
  building: row.building ?? '',
  unit: row.unit ?? '',
  floor: row.floor,
  room: row.room ?? '',
})
