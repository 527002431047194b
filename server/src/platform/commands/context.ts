import type { Actor } from '#platform/access/actor.ts'
import type { Place } from '#platform/access/permit.ts'
import type { Reader, Transaction } from '#platform/db/pool.ts'
import type { Lookup, SetWrite } from '#platform/db/sets.ts'
import type { Keys } from '#platform/keys.ts'

/** What every command is given. Nothing but database work happens inside it; what must happen outside is a job. */
export type SharedContext = {
  /** The command's id, made by the client. */
  readonly id: string
  /** The one `now` of this command. */
  readonly now: Date
  /** The device's own time of the act, right or wrong. */
  readonly deviceAt: Date
  /** When it happened, with the device's clock put right; never later than `now`. */
  readonly happenedAt: Date
  /** Seconds the device's clock was ahead (negative: behind), where that is worth saying. */
  readonly clockSkew: number | null
  readonly deviceId: string | null
  readonly actor: Actor
  readonly keys: Keys
  /** Decides by the operation's permit; throws `not-permitted`. Every command asks at least once. */
  allow(place: Place): void
  /** One row of a set-based read; commands of one group share the statement. */
  find<K, R>(from: Lookup<K, R>, key: K): Promise<R | undefined>
  /** One row of a set-based write, carried out at the end if the command succeeds. */
  write<R extends object>(into: SetWrite<R>, row: R): void
  /** Ids the journal names as touched by this command; people look them up by these. */
  subject(...ids: string[]): void
  /** A sentence for the journal: a reason somebody gave. Never personal data. */
  note(text: string): void
  /** A job done after the commit, or never if there is none. */
  afterwards(job: string, payload: object): void
}

/** A command that has its transaction to itself and writes with plain SQL. */
export type CommandContext = SharedContext & { readonly tx: Transaction }

export type SharedCommand<I, O> = (ctx: SharedContext, input: I) => Promise<O>
export type Command<I, O, P = undefined> = (ctx: CommandContext, input: I, prepared: P) => Promise<O>

/** What is known before there is a transaction. What is read here may be otherwise when the command runs: it looks again. */
export type PrepareContext = Pick<SharedContext, 'now' | 'actor' | 'keys'> & {
  read<T>(work: (db: Reader) => Promise<T>): Promise<T>
}
/** The part of a command that must keep no transaction waiting. Also runs when a command is repeated. */
export type Prepare<I, P> = (ctx: PrepareContext, input: I) => Promise<P>
