import type { Command } from '#platform/commands/context.ts'
import type { InputOf } from '#platform/contract-types.ts'
import { lockHeld } from '../store.ts'

/** Keeps why somebody is called although the household was spoken with a short time ago. */
export const callAnyway: Command<InputOf<'calling', 'callAnyway'>, object> = async (ctx, { callId, reason }) => {
  const held = await lockHeld(ctx, callId)
  ctx.note(reason)
  await ctx.tx.updateTable('call').set({ anyway_reason: reason }).where('id', '=', held.id).execute()
  return {}
}
