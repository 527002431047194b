import { z } from 'zod'
import { privateQuery, query } from '../common/operation.ts'
import { ProblemBody } from '../common/problem.ts'
import { Id, Instant } from '../common/schema.ts'

/** One command as a phone queues it: the envelope with the operation's name and the version of its payload. */
export const Message = z.strictObject({
  id: Id,
  name: z.string().max(80),
  version: z.int().min(1),
  at: Instant,
  input: z.unknown(),
})
export type Message = z.infer<typeof Message>

export const sync = {
  send: privateQuery(
    'sync/send',
    'Send queued commands in their order, up to 100; each takes effect exactly once and is answered by itself',
    z.strictObject({
      device: Id,
      label: z.string().max(80),
      sentAt: Instant,
      unsentAfter: z.int().min(0),
      messages: z.array(Message).max(100),
    }),
    z.object({
      results: z.array(
        z.object({
          id: Id,
          ok: z.boolean(),
          status: z.int(),
          result: z.unknown().optional(),
          problem: ProblemBody.optional(),
        }),
      ),
      serverTime: Instant,
    }),
  ),
  listDevices: query(
    'sync/devices',
    'Phones of the workers in my area, and when each last reported',
    z.strictObject({}),
    z.object({
      items: z.array(
        z.object({
          deviceId: Id,
          label: z.string(),
          accountName: z.string(),
          lastSeenAt: Instant,
          unsent: z.int(),
          silent: z.boolean(),
        }),
      ),
    }),
  ),
}
