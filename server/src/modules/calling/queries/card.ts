import { bestFirst } from '@kapok/contract/calling/rules'
import type { CallCard, CallDraft, LateCall } from '@kapok/contract/calling/schema'
import { addDays, dayOf } from '@kapok/contract/common/time'
import { maskName } from '@kapok/contract/people/rules'
import type { Ladder, QuestionSet } from '@kapok/contract/playbooks/schema'
import { sql } from 'kysely'
import { seesRecord } from '#modules/people/index.ts'
import { findPlaybook } from '#modules/response/index.ts'
import { doorCards, pastContacts } from '#modules/rosters/index.ts'
import { type Actor, scopeOf, seesNames } from '#platform/access/actor.ts'
import type { InputOf, OutputOf } from '#platform/contract-types.ts'
import { digest } from '#platform/crypto.ts'
import type { Reader } from '#platform/db/pool.ts'
import { newId } from '#platform/ids.ts'
import { insertJournal } from '#platform/journal/journal.ts'
import type { OpenContext } from '#platform/operations.ts'
import { common, Problem } from '#platform/problems.ts'
import { answersInWords } from '../answers-in-words.ts'
import { type LateContact, lateCalls } from '../late-calls.ts'
import { notHeld } from '../problems.ts'
import { quietHoursOf } from '../quiet-hours.ts'
import { toCall } from '../store.ts'

const logDays = 90

/** Numbers in clear left the server: the journal says who looked, and at whom. */
const journalRead = async (ctx: OpenContext, actor: Actor, card: CallCard, areaPath: string) => {
  const at = ctx.now.toISOString()
  const { listingId, rosterId, door } = card
  const row = {
    id: newId(ctx.now.getTime()),
    name: 'calling/card',
    actor_id: actor.accountId,
    session_id: actor.sessionId,
    device_id: null,
    subject_ids: [listingId, rosterId, ...(door.personId === null ? [] : [door.personId])],
    area_path: areaPath,
    device_at: at,
    at,
    digest: digest(ctx.keys, 'calling/card', card.callId),
    result: null,
    note: null,
  }
  await ctx.keepBooks(scopeOf(actor), (_tx, client) => insertJournal(client, row))
}

/** Who answered at which number last, of these people. */
const answeredAt = async (db: Reader, phoneIds: readonly string[]): Promise<Map<string, string>> => {
  const rows = await sql<{ phone_id: string; at: string }>`select c.phone_id, max(c.occurred_at) as at from contact c
    where c.listing_id in (select x.id from listing x join phone f on f.person_id = x.person_id where f.id = any(${[...phoneIds]}::uuid[]))
      and c.phone_id = any(${[...phoneIds]}::uuid[]) and c.outcome = 'reached' and c.reversed_at is null group by c.phone_id`.execute(
    db,
  )
  return new Map(rows.rows.map((row) => [row.phone_id, row.at]))
}

const toLate = (one: LateContact, actor: Actor): LateCall => {
  const record = seesRecord(actor, { area_path: one.area_path, roster_ids: [one.roster_id] })
  return {
    contactId: one.contact_id,
    at: one.at,
    by: one.by,
    organisationName: one.organisation_name,
    rosterName: one.roster_name,
    samePerson: one.same_person,
    name: one.name === null ? '' : seesNames(actor) ? one.name : maskName(one.name),
    outcome: one.outcome,
    note: record ? one.note : null,
    said: record ? answersInWords(one.question_set, one.answers) : [],
    canTakeOver: one.outcome === 'reached',
  }
}

const rosterOf = async (db: Reader, id: string): Promise<CallCard['roster']> => {
  const row = await db
    .selectFrom('roster')
    .innerJoin('response', 'response.id', 'roster.response_id')
    .innerJoin('organisation', 'organisation.id', 'roster.organisation_id')
    .selectAll('roster')
    .select(['response.playbook', 'organisation.name as organisation'])
    .where('roster.id', '=', id)
    .executeTakeFirst()
  if (!row) throw new Problem(common.notFound)
  const service = findPlaybook(row.playbook)?.services.find((one) => one.code === row.service)
  return {
    id: row.id,
    name: row.name,
    subject: row.subject as CallCard['roster']['subject'],
    serviceName: service?.name ?? { zh: row.service, en: row.service },
    questionSet: row.question_set as unknown as QuestionSet,
    ladder: row.ladder as unknown as Ladder,
    minutes: row.minutes,
    organisationName: row.organisation,
  }
}

/** What was typed of this name last and not sent: of this call, or of one of today that ran out. */
const draftOf = async (db: Reader, accountId: string, key: { listing_id: string; day: string; slot: number }) => {
  const row = await db
    .selectFrom('call')
    .select(['draft', 'ended_how'])
    .where('account_id', '=', accountId)
    .where('listing_id', '=', key.listing_id)
    .where('day', '=', key.day)
    .where('slot', '=', key.slot)
    .where((eb) => eb.or([eb('ended_how', 'is', null), eb('ended_how', 'not in', ['recorded', 'taken_over'])]))
    .where('draft', 'is not', null)
    .orderBy('served_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return (row?.draft ?? null) as CallDraft | null
}

/** The name somebody holds, with all that is needed while the telephone rings. @throws call-not-held, not-found */
export const readCard = async (
  ctx: OpenContext,
  input: InputOf<'calling', 'card'>,
): Promise<OutputOf<'calling', 'card'>> => {
  const { actor } = ctx
  if (!actor) throw new Problem(common.notSignedIn)
  const { card, areaPath } = await ctx.read(async (db: Reader) => {
    const held = await db
      .selectFrom('call')
      .selectAll()
      .where('id', '=', input.callId)
      .where('account_id', '=', actor.accountId)
      .executeTakeFirst()
    if (!held) throw new Problem(common.notFound)
    if (held.ended_at !== null) throw new Problem(notHeld)
    const key = { listingId: held.listing_id, day: held.day, slot: held.slot }
    const [door] = await doorCards(ctx, actor, db, [key])
    if (!door) throw new Problem(notHeld)
    const answered = await answeredAt(
      db,
      door.dial.flatMap((one) => one.phoneId ?? []),
    )
    const log = await pastContacts(db, [held.listing_id], addDays(dayOf(ctx.now.toISOString()), -logDays), actor)
    const hours = await quietHoursOf(db, held.roster_id)
    const record = seesRecord(actor, { area_path: held.area_path, roster_ids: [held.roster_id] })
    const promisedAt = door.status === 'put_off' ? door.putOffTo : door.slot === 8 ? door.opensAt : null
    const numbers = door.dial.map((one) => ({ ...one, lastReachedAt: answered.get(one.phoneId ?? '') ?? null }))
    const card: CallCard = {
      ...toCall(held),
      door,
      roster: await rosterOf(db, held.roster_id),
      numbers: bestFirst(numbers),
      log: log.map((one) => (record ? one : { ...one, note: null, answers: {} })),
      promisedAt,
      quietHours: hours,
      late: (await lateCalls(db, held, ctx.now, hours)).map((one) => toLate(one, actor)),
      anyway: held.anyway_reason,
      draft: await draftOf(db, actor.accountId, held),
    }
    return { card, areaPath: held.area_path }
  })
  await journalRead(ctx, actor, card, areaPath)
  return card
}
