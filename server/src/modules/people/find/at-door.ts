import type { DoorRead } from '@kapok/contract/places/rules'
import { type RawBuilder, sql } from 'kysely'

/** The ways a building that people call `3` may have been named when it was added. */
const namesOf = (building: string): string[] => {
  const numbers = /^\d$/.test(building) ? [building, `0${building}`] : [building]
  return numbers.flatMap((number) => ['', '栋', '幢', '座', '号楼', '#', '楼'].map((word) => number + word))
}

/** Who lives behind a door; without a unit, in any unit; without a room, anywhere in the building. */
export const atDoor = ({ estate, building, unit, room }: DoorRead): RawBuilder<unknown> => {
  const conditions = [sql`building.name = any(${namesOf(building)}::text[])`]
  if (estate !== '') conditions.push(sql`strpos(building.estate, ${estate}) > 0`)
  if (unit !== '') conditions.push(sql`dwelling.unit in (${unit}, ${`${unit}单元`})`)
  if (room !== '') conditions.push(sql`dwelling.room = ${room}`)
  return sql`select person.id, ${sql.lit(0)} as rank from building join dwelling on dwelling.building_id = building.id
    join person on person.dwelling_id = dwelling.id where ${sql.join(conditions, sql` and `)}`
}
