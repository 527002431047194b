import { z } from 'zod'
import { command, privateQuery, query } from '../common/operation.ts'
import { Id, Instant, Line } from '../common/schema.ts'
import { DueStatus } from '../rosters/schema.ts'
import { AnywayReason, Board, Call, CallCard, CallDraft, DeskState, DueKey, PassReason } from './schema.ts'

export const calling = {
  desk: query(
    'calling/desk',
    'How the call desk stands for me: what I hold, what is left, promises, and names for which the telephone is used up',
    z.strictObject({ rosterId: Id.optional() }),
    DeskState,
  ),
  card: privateQuery(
    'calling/card',
    'The name I hold, with numbers in clear, script, questions and every earlier attempt. Only for who holds it; the read is journalled',
    z.strictObject({ callId: Id }),
    CallCard,
  ),
  beat: privateQuery(
    'calling/beat',
    'Says that I am still at a name, and keeps what I have typed so far. Without it the name is let go after two minutes',
    z.strictObject({ callId: Id, draft: CallDraft.optional() }),
    z.object({ held: z.boolean(), until: Instant }),
  ),
  board: query(
    'calling/board',
    'Who is calling now, calls an hour, what is left and when it is done at this pace',
    z.strictObject({ organisationId: Id.optional() }),
    Board,
  ),

  serveNext: command(
    'calling/serve-next',
    'Serve me the next name to call and lock it to me. What I hold and have not settled comes again',
    z.strictObject({
      rosterId: Id.optional(),
      /** This one, if nobody else holds it: a promise that is due, or one whose result was just taken back. */
      only: DueKey.optional(),
    }),
    z.object({ call: Call.nullable() }),
  ),
  release: command(
    'calling/release',
    'Let a name go without a result, so that anybody may be served it at once',
    z.strictObject({ callId: Id }),
    z.object({}),
  ),
  pass: command(
    'calling/pass',
    'Put a name back with the reason; it comes again after some minutes',
    z.strictObject({ callId: Id, reason: PassReason, backInMinutes: z.int().min(5).max(240).default(30) }),
    z.object({ backAt: Instant }),
  ),
  callAnyway: command(
    'calling/call-anyway',
    'Say why somebody is called although the household was spoken with within the quiet hours',
    z.strictObject({ callId: Id, reason: AnywayReason }),
    z.object({}),
  ),
  takeOverAnswer: command(
    'calling/take-over-answer',
    'Settle the name I hold with the answer somebody else was given. Nobody is called, and nothing is counted a second time',
    z.strictObject({ callId: Id, contactId: Id }),
    z.object({ status: DueStatus }),
  ),
  unlock: command(
    'calling/unlock',
    'Free a name that somebody left locked, with the reason',
    z.strictObject({ callId: Id, reason: Line(200) }),
    z.object({}),
  ),
}
