import { addMinutes } from '@kapok/contract/common/time'
import type { Command } from '#platform/commands/context.ts'
import type { InputOf, OutputOf } from '#platform/contract-types.ts'
import { endCall, lockHeld } from '../store.ts'

/** Puts a name back with the reason. It is served to nobody before it comes back, and is never lost: the due stays open. */
export const pass: Command<InputOf<'calling', 'pass'>, OutputOf<'calling', 'pass'>> = async (ctx, input) => {
  const held = await lockHeld(ctx, input.callId)
  const backAt = addMinutes(ctx.now.toISOString(), input.backInMinutes)
  ctx.note(input.reason)
  await endCall(ctx, held.id, { how: 'passed', passReason: input.reason, backAt })
  return { backAt }
}
