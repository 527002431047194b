import { ageOn, dayOf } from '@kapok/contract/common/time'
import { maskName } from '@kapok/contract/people/rules'
import type { PersonFound, Sex } from '@kapok/contract/people/schema'
import { type RawBuilder, sql } from 'kysely'
import { seesNames } from '#platform/access/actor.ts'
import type { QueryContext } from '#platform/operations.ts'
import { type DoorParts, doorAddress } from '../address.ts'

/** Somebody in a list of people, as it is read. */
export type FoundRow = DoorParts & {
  id: string
  name: string
  sex: Sex
  birth_date: string | null
  area_name: string
  phone: string | null
}

/** What a list of people shows of each; `from` yields their `id`, as `found`. */
export const selectFound = (from: RawBuilder<unknown>, rest = sql``): RawBuilder<FoundRow> => sql<FoundRow>`
  select person.id, person.name, person.sex, person.birth_date, person.dwelling_id, dwelling.building_id, building.estate,
    building.name as building, dwelling.unit, dwelling.floor, dwelling.room, (select area.name from area where area.id = person.area_id) as area_name,
    (select masked from phone where phone.person_id = person.id and relation_id is null and state = 'ok' order by position, phone.id limit 1) as phone
  from ${from} as found join person on person.id = found.id
  left join dwelling on dwelling.id = person.dwelling_id left join building on building.id = dwelling.building_id ${rest}`

/** As the reader sees it: names masked for those who see none in full. */
export const toFound = ({ actor, now }: Pick<QueryContext, 'actor' | 'now'>) => {
  const today = dayOf(now.toISOString())
  const inFull = seesNames(actor)
  return (row: FoundRow): PersonFound => ({
    id: row.id,
    name: inFull ? row.name : maskName(row.name),
    sex: row.sex,
    age: row.birth_date === null ? null : ageOn(row.birth_date, today),
    address: doorAddress(row),
    areaName: row.area_name,
    phone: row.phone,
  })
}
