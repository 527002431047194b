import { addDays, ageOn, dayOf } from '@kapok/contract/common/time'
import type { DoorCard, PastContact } from '@kapok/contract/rosters/schema'
import { sql } from 'kysely'
import { dialNumbers, householdMembers } from '#modules/people/index.ts'
import { type Actor, scopeOf } from '#platform/access/actor.ts'
import type { InputOf, OutputOf } from '#platform/contract-types.ts'
import { digest } from '#platform/crypto.ts'
import type { Reader } from '#platform/db/pool.ts'
import { newId } from '#platform/ids.ts'
import { insertJournal } from '#platform/journal/journal.ts'
import type { OpenContext } from '#platform/operations.ts'
import { common, Problem } from '#platform/problems.ts'
import { onSheetOf } from '../counts.ts'
import { dueRecords, toDueRow } from './due-rows.ts'
import { pastContacts } from './past-contacts.ts'
import { summaries } from './rosters.ts'

const recentContacts = 3
const recentDays = 30

const groupBy = <T, K>(rows: readonly T[], key: (row: T) => K) => {
  const groups = new Map<K, T[]>()
  for (const row of rows) groups.set(key(row), [...(groups.get(key(row)) ?? []), row])
  return groups
}

/** Numbers to dial left the server: the journal says who took them and for how many doors. */
const journalCarried = async (ctx: OpenContext, actor: Actor, doors: number) => {
  const at = ctx.now.toISOString()
  const row = {
    id: newId(ctx.now.getTime()),
    name: 'rosters/my-day',
    actor_id: actor.accountId,
    session_id: actor.sessionId,
    device_id: null,
    subject_ids: [],
    area_path: actor.memberships[0]?.areaPath ?? '/',
    device_at: at,
    at,
    digest: digest(ctx.keys, 'rosters/my-day', actor.accountId),
    result: null,
    note: `${doors}`,
  }
  await ctx.keepBooks(scopeOf(actor), (_tx, client) => insertJournal(client, row))
}

/**
 * What a worker carries to the doors: every due contact of the day that is theirs, with numbers to dial, the last
 * contacts and the questions. Read from beginning to end by listing; the phone sorts it by the shared rules.
 */
export const myDay = async (
  ctx: OpenContext,
  input: InputOf<'rosters', 'myDay'>,
): Promise<OutputOf<'rosters', 'myDay'>> => {
  const { actor } = ctx
  if (!actor) throw new Problem(common.notSignedIn)
  const today = dayOf(ctx.now.toISOString())
  const day = input.day ?? today
  const [after = null, afterDay = null, afterSlot = null] = input.after?.split('|') ?? []
  const read = await ctx.read(async (db: Reader) => {
    const mine = sql`${onSheetOf(day)} and (d.responsible_id = ${actor.accountId}::uuid
      or l.team @> ${JSON.stringify([{ accountId: actor.accountId }])}::jsonb)
      and (${after}::uuid is null or (d.listing_id, d.day, d.slot) > (${after}::uuid, ${afterDay}::date, ${Number(afterSlot ?? 0)}::int))`
    const records = await dueRecords(db, mine, sql`d.listing_id, d.day, d.slot`, input.limit + 1)
    const page = records.slice(0, input.limit)
    const listingIds = [...new Set(page.map((row) => row.listing_id))]
    const householdIds = page.flatMap((row) => row.household_id ?? [])
    const members = await householdMembers(db, householdIds)
    const personIds = [
      ...page.flatMap((row) => row.person_id ?? []),
      ...[...members.values()].flatMap((list) => list.map((one) => one.personId)),
    ]
    const dial = await dialNumbers(db, ctx.keys, personIds)
    const contacts = groupBy(
      await pastContacts(db, listingIds, addDays(today, -recentDays), actor),
      (one) => one.listingId,
    )
    const teams = await db
      .selectFrom('listing')
      .select(['id', 'team'])
      .where('id', 'in', listingIds.length > 0 ? listingIds : ['00000000-0000-0000-0000-000000000000'])
      .execute()
    const teamOf = new Map(teams.map((row) => [row.id, row.team as DoorCard['team']]))
    const rosterIds = [...new Set(page.map((row) => row.roster_id))]
    const rosters = (await summaries(db, { ids: rosterIds, now: ctx.now })).map(({ summary, row }) => ({
      ...summary,
      questionSet: row.question_set,
      ladder: row.ladder,
      teamRoles: row.team_roles,
      minutes: row.minutes,
      workers: [],
    }))
    const items = page.map((row): DoorCard => {
      const home = row.household_id === null ? [] : (members.get(row.household_id) ?? [])
      const people = row.person_id === null ? home.map((one) => one.personId) : [row.person_id]
      const recent: PastContact[] = (contacts.get(row.listing_id) ?? []).slice(0, recentContacts)
      return {
        ...toDueRow(row, actor, today),
        dial: people.flatMap((id) => dial.get(id) ?? []),
        memberNames: home.map((one) => ({
          personId: one.personId,
          name: one.name,
          age: one.birthDate === null ? null : ageOn(one.birthDate, today),
        })),
        recent,
        team: teamOf.get(row.listing_id) ?? [],
      }
    })
    const last = page.at(-1)
    const next = records.length > page.length && last ? `${last.listing_id}|${last.day}|${last.slot}` : null
    return { day, items, next, rosters }
  })
  await journalCarried(ctx, actor, read.items.length)
  return read
}
