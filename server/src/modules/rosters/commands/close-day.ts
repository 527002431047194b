import { addDays, dayOf } from '@kapok/contract/common/time'
import type { CoverageCounts } from '@kapok/contract/rosters/schema'
import { sql } from 'kysely'
import type { Command } from '#platform/commands/context.ts'
import type { InputOf, OutputOf } from '#platform/contract-types.ts'
import { Problem } from '#platform/problems.ts'
import { countsOver, openAt, settledBy } from '../counts.ts'
import { carryDebts, openDay } from '../opening.ts'
import { dayNotBegun, namesStillOpen, phonesSilent } from '../problems.ts'
import { silentPhones } from '../silent-phones.ts'
import { getRoster } from '../store.ts'
import { requireWorkers } from '../workers.ts'

/**
 * Signs a day of a roster. Every name still open needs a reason, a next step and an owner, and is owed on the next day;
 * phones that may hold unsent contacts must have been seen. The counts are kept as they were signed.
 */
export const closeDay: Command<InputOf<'rosters', 'closeDay'>, OutputOf<'rosters', 'closeDay'>> = async (
  ctx,
  input,
) => {
  const roster = await getRoster(ctx.tx, input.rosterId)
  ctx.allow({ area_path: roster.area_path })
  if (input.day > dayOf(ctx.now.toISOString())) throw new Problem(dayNotBegun, { day: input.day })
  await sql`select pg_advisory_xact_lock(hashtext(${roster.id}))`.execute(ctx.tx)

  const open = await sql<{
    listing_id: string
    slot: number
    owed_from: string | null
  }>`select d.listing_id, d.slot, d.owed_from from due d
    where d.roster_id = ${roster.id}::uuid and ${settledBy(input.day)} and ${openAt(ctx.now)} for update`.execute(
    ctx.tx,
  )
  const explained = new Map(input.open.map((one) => [`${one.listingId}|${one.slot}`, one]))
  const missing = open.rows.filter((row) => !explained.has(`${row.listing_id}|${row.slot}`))
  if (missing.length > 0)
    throw new Problem(namesStillOpen, {
      missing: missing.length,
      listings: missing.slice(0, 50).map((row) => row.listing_id),
    })
  await requireWorkers(
    ctx.tx,
    roster,
    input.open.map((one) => one.ownerId),
  )
  const silent = await silentPhones(ctx.tx, { rosterId: roster.id }, ctx.now)
  const unseen = silent.filter((phone) => !input.silentPhonesSeen.includes(phone.deviceId))
  if (unseen.length > 0) throw new Problem(phonesSilent, { count: unseen.length })

  const counts = await sql<{ counts: CoverageCounts }>`select ${countsOver(ctx.now)} as counts from due d
    where d.roster_id = ${roster.id}::uuid and ${settledBy(input.day)}`.execute(ctx.tx)
  const standing = open.rows.map((row) => ({ ...row, said: explained.get(`${row.listing_id}|${row.slot}`)! }))
  const close = {
    id: input.closeId,
    roster_id: roster.id,
    area_path: roster.area_path,
    day: input.day,
    signed_by: ctx.actor.accountId,
    signed_at: ctx.now,
    counts: JSON.stringify(counts.rows[0]!.counts),
    open: JSON.stringify(standing.map(({ said }) => ({ ...said, note: said.note ?? null }))),
    silent_phones: JSON.stringify(silent.map((phone) => phone.deviceId)),
  }
  await ctx.tx.insertInto('day_close').values(close).execute()

  const next = addDays(input.day, 1)
  await openDay(ctx.tx, next, { rosterIds: [roster.id] })
  const debts = new Map(
    standing.map(({ listing_id, owed_from, said }) => [
      listing_id,
      {
        listing_id,
        owed_from: owed_from ?? input.day,
        owed_next_step: said.nextStep,
        responsible_id: said.ownerId,
        owed_reason: said.note === undefined ? said.reason : `${said.reason}:${said.note}`,
      },
    ]),
  )
  await carryDebts(ctx.tx, next, [...debts.values()])
  ctx.subject(input.closeId, roster.id)
  return {
    id: input.closeId,
    day: input.day,
    signedBy: ctx.actor.name,
    signedAt: ctx.now.toISOString(),
    counts: counts.rows[0]!.counts,
    open: standing.length,
    silentPhones: silent.length,
    reopened: null,
  }
}
