import { ageOn } from '@kapok/contract/common/time'
import type { HouseholdCard, HouseholdMember, Sex } from '@kapok/contract/people/schema'
import type { Reader } from '#platform/db/pool.ts'
import { doorAddress } from './address.ts'

export type Member = Omit<HouseholdMember, 'age'> & { birthDate: string | null }

/** Members of households in the reader's sight, by household: the head first, then the eldest. Names in full. */
export const householdMembers = async (db: Reader, householdIds: readonly string[]): Promise<Map<string, Member[]>> => {
  if (householdIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('person')
    .select(['id', 'name', 'sex', 'birth_date', 'household_id', 'household_role', 'household_head'])
    .where('household_id', 'in', householdIds)
    .orderBy('household_head', 'desc')
    .orderBy('birth_date')
    .orderBy('id')
    .execute()
  const members = rows.map((row) => ({
    householdId: row.household_id,
    personId: row.id,
    name: row.name,
    sex: row.sex as Sex,
    birthDate: row.birth_date,
    role: row.household_role,
    head: row.household_head,
  }))
  const byHousehold = new Map<string, Member[]>(householdIds.map((id) => [id, []]))
  for (const { householdId, ...member } of members) if (householdId !== null) byHousehold.get(householdId)?.push(member)
  return byHousehold
}

/** The one household card, or null where the household is out of the reader's sight. `shown` masks names where it has to. */
export const householdCard = async (
  db: Reader,
  id: string,
  today: string,
  shown: (name: string) => string,
): Promise<HouseholdCard | null> => {
  const household = await db
    .selectFrom('household')
    .leftJoin('dwelling', 'dwelling.id', 'household.dwelling_id')
    .leftJoin('building', 'building.id', 'dwelling.building_id')
    .select([
      'household.id',
      'household.dwelling_id',
      'dwelling.building_id',
      'household.note',
      'building.estate',
      'building.name as building',
      'dwelling.unit',
      'dwelling.floor',
      'dwelling.room',
    ])
    .where('household.id', '=', id)
    .executeTakeFirst()
  if (!household) return null
  const members = (await householdMembers(db, [id])).get(id) ?? []
  return {
    id: household.id,
    address: doorAddress(household),
    members: members.map(({ birthDate, ...member }) => ({
      ...member,
      name: shown(member.name),
      age: birthDate === null ? null : ageOn(birthDate, today),
    })),
    note: household.note,
  }
}
