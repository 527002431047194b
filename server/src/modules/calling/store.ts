import { holdSeconds } from '@kapok/contract/calling/rules'
import type { Call } from '@kapok/contract/calling/schema'
import { addMinutes } from '@kapok/contract/common/time'
import type { CommandContext } from '#platform/commands/context.ts'
import type { Reader } from '#platform/db/pool.ts'
import { common, Problem } from '#platform/problems.ts'
import { notHeld } from './problems.ts'

export const heldUntil = (now: Date): string => addMinutes(now.toISOString(), holdSeconds / 60)

/** The name somebody holds, run out or not; undefined where they hold none. */
export const heldBy = (db: Reader, accountId: string) =>
  db.selectFrom('call').selectAll().where('account_id', '=', accountId).where('ended_at', 'is', null).executeTakeFirst()
export type CallRow = NonNullable<Awaited<ReturnType<typeof heldBy>>>

export const toCall = (row: CallRow): Call => ({
  callId: row.id,
  listingId: row.listing_id,
  day: row.day,
  slot: row.slot,
  rosterId: row.roster_id,
  servedAt: row.served_at,
  until: row.until,
})

/** The call somebody holds, locked for what is done with it. One that ran out is still theirs while nobody took the name. @throws call-not-held, not-found */
export const lockHeld = async (ctx: CommandContext, callId: string): Promise<CallRow> => {
  const row = await ctx.tx
    .selectFrom('call')
    .selectAll()
    .where('id', '=', callId)
    .where('account_id', '=', ctx.actor.accountId)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw new Problem(common.notFound)
  if (row.ended_at !== null) throw new Problem(notHeld)
  ctx.allow(row)
  ctx.subject(row.id, row.listing_id, row.roster_id)
  return row
}

type Ending = { how: 'recorded' | 'released' | 'passed' | 'taken_over' | 'expired' | 'unlocked' } & Partial<{
  at: string
  outcome: string
  passReason: string
  backAt: string
}>

export const endCall = async (ctx: CommandContext, callId: string, ending: Ending): Promise<void> => {
  await ctx.tx
    .updateTable('call')
    .set({
      ended_at: ending.at ?? ctx.now.toISOString(),
      ended_how: ending.how,
      outcome: ending.outcome ?? null,
      pass_reason: ending.passReason ?? null,
      back_at: ending.backAt ?? null,
    })
    .where('id', '=', callId)
    .execute()
}
