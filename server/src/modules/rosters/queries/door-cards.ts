import { addDays, ageOn, dayOf } from '@kapok/contract/common/time'
import type { DoorCard, PastContact } from '@kapok/contract/rosters/schema'
import { dialNumbers, householdMembers, spellings } from '#modules/people/index.ts'
import { type Actor, seesNames } from '#platform/access/actor.ts'
import type { Reader } from '#platform/db/pool.ts'
import type { OpenContext } from '#platform/operations.ts'
import { openTeam, type StoredMember } from '../team.ts'
import { type DueRecord, dueRecords, toDueRow } from './due-rows.ts'
import { followUpsDue } from './follow-ups.ts'
import { pastContacts } from './past-contacts.ts'
import { type DoorPlace, isOneOf } from './sheet.ts'
import { withPhones } from './subject.ts'

const recentContacts = 3
const recentDays = 30

/** The numbers, people, contacts and promises of some doors, as a phone carries them and a call desk shows them. */
export const toCards = async (
  ctx: Pick<OpenContext, 'now' | 'keys'>,
  actor: Actor,
  db: Reader,
  page: readonly DueRecord[],
): Promise<DoorCard[]> => {
  const today = dayOf(ctx.now.toISOString())
  const listingIds = [...new Set(page.map((row) => row.listing_id))]
  const householdIds = page.flatMap((row) => row.household_id ?? [])
  const members = await householdMembers(db, householdIds)
  const personIds = [
    ...page.flatMap((row) => row.person_id ?? []),
    ...[...members.values()].flatMap((list) => list.map((one) => one.personId)),
  ]
  const dial = await dialNumbers(db, ctx.keys, personIds)
  const spelt = seesNames(actor) ? await spellings(db, personIds) : new Map<string, never>()
  const contacts = Map.groupBy(
    await pastContacts(db, listingIds, addDays(today, -recentDays), actor),
    (one) => one.listingId,
  )
  const promised = Map.groupBy(await followUpsDue(db, listingIds, today), (one) => one.listingId)
  const teams = await db.selectFrom('listing').select(['id', 'team']).where('id', 'in', listingIds).execute()
  const teamOf = new Map(teams.map((row) => [row.id, row.team as unknown as StoredMember[]]))
  const rows = await withPhones(
    db,
    page.map((row) => toDueRow(row, actor, today)),
    page,
  )
  return rows.map((row): DoorCard => {
    const home = row.householdId === null ? [] : (members.get(row.householdId) ?? [])
    const people = row.personId === null ? home.map((one) => one.personId) : [row.personId]
    const all = contacts.get(row.listingId) ?? []
    const isOfThis = (one: PastContact) => one.day === row.day && one.slot === row.slot
    const others = all.filter((one) => !isOfThis(one)).slice(0, recentContacts)
    return {
      ...row,
      spelt: spelt.get(people[0] ?? '') ?? { pinyin: '', initials: '' },
      dial: people.flatMap((id) => dial.get(id) ?? []),
      memberNames: home.map((one) => ({
        personId: one.personId,
        name: one.name,
        age: one.birthDate === null ? null : ageOn(one.birthDate, today),
      })),
      recent: all.filter((one) => isOfThis(one) || others.includes(one)),
      team: openTeam(ctx.keys, row.listingId, teamOf.get(row.listingId) ?? []),
      followUps: promised.get(row.listingId) ?? [],
    }
  })
}

/** The cards of due contacts by their keys. Numbers stand in them in clear: the caller journals who took them. */
export const doorCards = async (
  ctx: Pick<OpenContext, 'now' | 'keys'>,
  actor: Actor,
  db: Reader,
  doors: readonly DoorPlace[],
): Promise<DoorCard[]> => {
  const records = doors.length === 0 ? [] : await dueRecords(db, isOneOf(doors))
  return records.length === 0 ? [] : toCards(ctx, actor, db, records)
}
