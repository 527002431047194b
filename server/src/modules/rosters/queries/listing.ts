import { addDays, ageOn, dayOf } from '@kapok/contract/common/time'
import { maskName } from '@kapok/contract/people/rules'
import type { HandOn, Outcome } from '@kapok/contract/rosters/schema'
import { sql } from 'kysely'
import { dialNumbers, householdMembers, personCard } from '#modules/people/index.ts'
import { seesNames } from '#platform/access/actor.ts'
import { mayDo } from '#platform/access/permit.ts'
import type { InputOf, OutputOf } from '#platform/contract-types.ts'
import type { QueryContext } from '#platform/operations.ts'
import { onSheetOf } from '../counts.ts'
import { getListing } from '../listing-store.ts'
import { rosters as may } from '../policy.ts'
import { maskedTeam, openTeam, type StoredMember } from '../team.ts'
import { dueRecords, toDueRow } from './due-rows.ts'
import { followUpsOf } from './follow-ups.ts'
import { pastContacts } from './past-contacts.ts'
import { withPhones } from './subject.ts'

/** The card behind a door: who, how they stand today, everything tried, what is promised, what was handed on. */
export const readListing = async (
  ctx: QueryContext,
  input: InputOf<'rosters', 'getListing'>,
): Promise<OutputOf<'rosters', 'getListing'>> => {
  const { db, actor } = ctx
  const listing = await getListing(db, input.listingId)
  const today = dayOf(ctx.now.toISOString())
  const dues = await dueRecords(db, sql`d.listing_id = ${listing.id}::uuid and ${onSheetOf(input.day ?? today)}`)
  const [due] = dues.toSorted(
    (a, b) =>
      Number(a.status === 'reached') - Number(b.status === 'reached') ||
      Date.parse(a.closes_at) - Date.parse(b.closes_at) ||
      a.slot - b.slot,
  )
  const members =
    listing.household_id === null
      ? []
      : ((await householdMembers(db, [listing.household_id])).get(listing.household_id) ?? [])
  const people = listing.person_id === null ? members.map((one) => one.personId) : [listing.person_id]
  const keeps = mayDo(may.recordContact, actor, listing)
  const dial = keeps ? await dialNumbers(db, ctx.keys, people) : new Map()
  const handOns = await db
    .selectFrom('hand_on')
    .innerJoin('account', 'account.id', 'hand_on.handed_by')
    .selectAll('hand_on')
    .select('account.name as by')
    .where('listing_id', '=', listing.id)
    .orderBy('handed_at', 'desc')
    .execute()
  return {
    due: due ? ((await withPhones(db, [toDueRow(due, actor, today)], [due]))[0] ?? null) : null,
    person: listing.person_id === null ? null : await personCard(ctx, listing.person_id),
    memberNames: members.map((one) => ({
      personId: one.personId,
      name: seesNames(actor) ? one.name : maskName(one.name),
      age: one.birthDate === null ? null : ageOn(one.birthDate, today),
    })),
    dial: people.flatMap((id) => dial.get(id) ?? []),
    team: keeps
      ? openTeam(ctx.keys, listing.id, listing.team as unknown as StoredMember[])
      : maskedTeam(listing.team as unknown as StoredMember[]),
    contacts: await pastContacts(db, [listing.id], addDays(today, -90), actor),
    followUps: await followUpsOf(db, listing.id),
    handOns: handOns.map(
      (row): HandOn => ({
        id: row.id,
        listingId: row.listing_id,
        to: row.recipient,
        note: row.note,
        handedBy: row.by,
        handedAt: row.handed_at,
        dueAt: row.due_at,
        attempts: (row.log as unknown[]).length,
        answer:
          row.answered_at === null
            ? null
            : {
                outcome: row.answer_outcome as Outcome,
                note: row.answer_note,
                at: row.answered_at,
              },
      }),
    ),
  }
}
