import type { MergedField } from '@kapok/contract/people/match-schema'
import type { Transaction } from '#platform/db/pool.ts'
import { joinHousehold, moveToArea } from '../moves.ts'
import { spell } from '../names.ts'
import type { PersonRecord } from '../store.ts'

/** What a record holds once: as it stood before two became one, and as it was left. */
export type Standing = {
  name: string
  sex: string
  birth_date: string | null
  area_id: string
  area_path: string
  dwelling_id: string | null
  household_id: string | null
  household_role: string | null
  household_head: boolean
  note: string | null
}

export const standingOf = (record: PersonRecord): Standing => ({
  name: record.name,
  sex: record.sex,
  birth_date: record.birth_date,
  area_id: record.area_id,
  area_path: record.area_path,
  dwelling_id: record.dwelling_id,
  household_id: record.household_id,
  household_role: record.household_role,
  household_head: record.household_head,
  note: record.note,
})

/** The columns of each field, which change together or not at all. */
const columns = {
  name: ['name'],
  sex: ['sex'],
  birthDate: ['birth_date'],
  address: ['area_id', 'area_path', 'dwelling_id'],
  household: ['household_id', 'household_role', 'household_head'],
  note: ['note'],
} as const satisfies Record<MergedField, readonly (keyof Standing)[]>
const fields = Object.keys(columns) as MergedField[]

const pick = (from: Standing, some: readonly MergedField[]): Partial<Standing> =>
  Object.fromEntries(some.flatMap((field) => columns[field].map((column) => [column, from[column]])))

/** What the one kept is to hold, given what is taken from the other. Two notes are both kept. */
export const mergedStanding = (kept: Standing, merged: Standing, take: readonly MergedField[]): Standing => {
  const taken = { ...kept, ...pick(merged, take) }
  const notes = [kept.note, merged.note].filter((note) => note !== null && note !== '')
  return { ...taken, note: take.includes('note') ? [...new Set(notes)].join('\n') || null : kept.note }
}

/** What is given back: each field as it was before, unless somebody has changed it since. */
export const restoredStanding = (now: Standing, before: Standing, after: Standing): Standing => ({
  ...now,
  ...pick(
    before,
    fields.filter((field) => columns[field].every((column) => now[column] === after[column])),
  ),
})

/** Writes a record as it is to stand, its household by way of leaving and joining. */
export const stand = async (tx: Transaction, id: string, now: Standing, to: Standing): Promise<void> => {
  if (to.area_path !== now.area_path) await moveToArea(tx, id, { area_id: to.area_id, area_path: to.area_path })
  const { name, sex, birth_date, dwelling_id, note } = to
  await tx
    .updateTable('person')
    .set({ name, ...spell(name), sex, birth_date, dwelling_id, note })
    .where('id', '=', id)
    .execute()
  const same = (['household_id', 'household_role', 'household_head'] as const).every(
    (column) => to[column] === now[column],
  )
  if (same) return
  await tx.updateTable('person').set({ household_head: false }).where('id', '=', id).execute()
  if (to.household_id !== null && to.household_head)
    await tx
      .updateTable('person')
      .set({ household_head: false })
      .where('household_id', '=', to.household_id)
      .where('household_head', '=', true)
      .execute()
  await joinHousehold(tx, to.household_id, [{ personId: id, role: to.household_role, head: to.household_head }])
}
