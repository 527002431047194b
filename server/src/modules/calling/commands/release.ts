import type { Command } from '#platform/commands/context.ts'
import type { InputOf } from '#platform/contract-types.ts'
import { settledBy } from '../settled.ts'
import { endCall, lockHeld } from '../store.ts'

/** Lets a name go. Where a result was recorded meanwhile, that is how it ended. */
export const release: Command<InputOf<'calling', 'release'>, object> = async (ctx, { callId }) => {
  const held = await lockHeld(ctx, callId)
  const contact = await settledBy(ctx.tx, held)
  await endCall(
    ctx,
    held.id,
    contact ? { how: 'recorded', outcome: contact.outcome, at: contact.recorded_at } : { how: 'released' },
  )
  return {}
}
