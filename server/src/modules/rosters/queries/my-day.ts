import { dayOf } from '@kapok/contract/common/time'
import { type Actor, scopeOf } from '#platform/access/actor.ts'
import type { InputOf, OutputOf } from '#platform/contract-types.ts'
import { digest } from '#platform/crypto.ts'
import type { Reader } from '#platform/db/pool.ts'
import { newId } from '#platform/ids.ts'
import { insertJournal } from '#platform/journal/journal.ts'
import type { OpenContext } from '#platform/operations.ts'
import { common, Problem } from '#platform/problems.ts'
import { toCards } from './door-cards.ts'
import { type DueRecord, dueRecords } from './due-rows.ts'
import { summaries } from './rosters.ts'
import { type DoorPlace, isOneOf, placeText, readSheet } from './sheet.ts'

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

const rostersOf = async (ctx: OpenContext, db: Reader, page: readonly DueRecord[]) => {
  const ids = [...new Set(page.map((row) => row.roster_id))]
  if (ids.length === 0) return []
  return (await summaries(db, { ids, now: ctx.now })).map(({ summary, row }) => ({
    ...summary,
    questionSet: row.question_set,
    ladder: row.ladder,
    teamRoles: row.team_roles,
    minutes: row.minutes,
    workers: [],
  }))
}

const after = (place: string | undefined): DoorPlace | undefined => {
  if (place === undefined) return undefined
  const [listingId = '', day = '', slot = ''] = place.split('|')
  return { listingId, day, slot: Number(slot) }
}
const isBehind = (one: DoorPlace, last: DoorPlace | undefined) => !last || placeText(one) > placeText(last)

/**
 * What a worker carries to the doors: every due contact of the day that is theirs, with numbers to dial, the last
 * contacts, what is promised and the questions. Read from beginning to end by listing; the phone sorts it by the shared
 * rules. With `since` only what a transaction changed that was not over when the last pull began.
 */
export const myDay = async (
  ctx: OpenContext,
  input: InputOf<'rosters', 'myDay'>,
): Promise<OutputOf<'rosters', 'myDay'>> => {
  const { actor } = ctx
  if (!actor) throw new Problem(common.notSignedIn)
  const day = input.day ?? dayOf(ctx.now.toISOString())
  const read = await ctx.read(async (db: Reader) => {
    const sheet = await readSheet(db, actor, day, input.since)
    // The second half of a change to something that is no longer known: from the beginning.
    if (input.since !== undefined && sheet.whole && input.after !== undefined) throw new Problem(common.invalidInput)
    const from = after(input.after)
    const rest = sheet.doors.filter((one) => (sheet.whole || one.changed) && isBehind(one, from))
    const wanted = rest.slice(0, input.limit)
    const page = wanted.length === 0 ? [] : await dueRecords(db, isOneOf(wanted))
    const last = wanted.at(-1)
    return {
      day,
      items: page.length === 0 ? [] : await toCards(ctx, actor, db, page),
      next: rest.length > wanted.length && last ? placeText(last) : null,
      whole: sheet.whole,
      cursor: sheet.cursor,
      doors: sheet.sameDoors || input.after !== undefined ? null : sheet.doors.map(placeText),
      rosters: await rostersOf(ctx, db, page),
    }
  })
  if (read.items.length > 0) await journalCarried(ctx, actor, read.items.length)
  return read
}
