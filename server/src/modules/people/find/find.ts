import { ageOn, dayOf } from '@kapok/contract/common/time'
import { maskName } from '@kapok/contract/people/rules'
import type { Sex } from '@kapok/contract/people/schema'
import { sql } from 'kysely'
import { seesNames } from '#platform/access/actor.ts'
import type { InputOf, OutputOf } from '#platform/contract-types.ts'
import type { Reader } from '#platform/db/pool.ts'
import type { QueryContext } from '#platform/operations.ts'
import { type DoorParts, doorAddress } from '../address.ts'
import { type Branch, quickBranches, slowBranches } from './branches.ts'
import { readSearch } from './read-search.ts'

type Found = DoorParts & {
  id: string
  name: string
  sex: Sex
  birth_date: string | null
  area_name: string
  phone: string | null
}

/** Everybody any branch finds, nearest first: each branch may fill the list by itself, and nobody stands in it twice. */
const run = async (db: Reader, branches: readonly Branch[], limit: number): Promise<Found[]> => {
  if (branches.length === 0) return []
  const each = branches.map((branch) => sql`(${branch} limit ${limit})`)
  const found = await sql<Found>`
    with found as (select id, min(rank) as rank from (${sql.join(each, sql` union all `)}) as every group by id)
    select person.id, person.name, person.sex, person.birth_date, person.dwelling_id, dwelling.building_id, building.estate,
      building.name as building, dwelling.unit, dwelling.floor, dwelling.room,
      area.name as area_name,
      (select masked from phone where phone.person_id = person.id and relation_id is null and state = 'ok' order by position, phone.id limit 1) as phone
    from found join person on person.id = found.id join area on area.id = person.area_id
    left join dwelling on dwelling.id = person.dwelling_id left join building on building.id = dwelling.building_id
    order by found.rank, person.name, person.id limit ${limit}`.execute(db)
  return found.rows
}

/** Results while typing: by name, pinyin, initials, both mixed, last four digits, a whole number, or a door. */
export const find = async (
  ctx: QueryContext,
  { text, limit }: InputOf<'people', 'find'>,
): Promise<OutputOf<'people', 'find'>> => {
  const search = readSearch(text)
  const quick = await run(ctx.db, quickBranches(ctx.keys, search), limit)
  const rows = quick.length > 0 ? quick : await run(ctx.db, slowBranches(search), limit)
  const today = dayOf(ctx.now.toISOString())
  const inFull = seesNames(ctx.actor)
  return {
    items: rows.map((row) => ({
      id: row.id,
      name: inFull ? row.name : maskName(row.name),
      sex: row.sex,
      age: row.birth_date === null ? null : ageOn(row.birth_date, today),
      address: doorAddress(row),
      areaName: row.area_name,
      phone: row.phone,
    })),
  }
}
