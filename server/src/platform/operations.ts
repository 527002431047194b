import type { OperationMeta } from '@kapok/contract/common/operation'
import type { Actor } from '#platform/access/actor.ts'
import type { Permit } from '#platform/access/permit.ts'
import type { Command, Prepare, SharedCommand } from '#platform/commands/context.ts'
import type { CommandOperation } from '#platform/commands/operation.ts'
import type { Reader } from '#platform/db/pool.ts'
import type { Scope } from '#platform/db/scope.ts'
import type { Writing } from '#platform/db/writing.ts'
import type { Keys } from '#platform/keys.ts'

/** What a query is given: a reader under row-level security for the actor's scope. */
export type QueryContext = {
  readonly db: Reader
  readonly actor: Actor
  readonly now: Date
  readonly keys: Keys
  readonly language: 'zh' | 'en'
}

/** What an operation is given that opens its own transactions: long work outside one, sessions, files. */
export type OpenContext = Omit<QueryContext, 'db' | 'actor'> & {
  readonly actor: Actor | undefined
  read<T>(work: (db: Reader) => Promise<T>, scope?: Scope): Promise<T>
  /** Bookkeeping that is no work done for anybody: sessions, devices, read notes. Everything else is a command. */
  readonly keepBooks: Writing
  readonly request: {
    address: string
    token: string | undefined
    setToken(token: string | null): void
    device: string | null
  }
}

export type Operation =
  | ({ kind: 'command' } & Omit<CommandOperation, 'name'>)
  | { kind: 'query'; permit: Permit; query: (ctx: QueryContext, input: never) => Promise<unknown> }
  | { kind: 'open'; permit: Permit; open: (ctx: OpenContext, input: never) => Promise<unknown> }

type Kept = { keepsResult?: boolean; secrets?: readonly string[] }

/** A command with its transaction to itself, and a part that is done before it: `prepare` hands over what it found. */
export const prepared = <I, P, O>(
  permit: Permit,
  prepare: Prepare<I, P> | undefined,
  command: Command<I, O, P>,
  { keepsResult = true, secrets = [] }: Kept = {},
): Operation => ({
  kind: 'command',
  permit,
  run: {
    how: 'alone',
    prepare: prepare as Prepare<unknown, unknown> | undefined,
    command: command as Command<unknown, unknown, unknown>,
  },
  keepsResult,
  secrets: new Set(secrets),
})

/** A command with its transaction to itself. */
export const alone = <I, O>(permit: Permit, command: Command<I, O>, kept: Kept = {}): Operation =>
  prepared(permit, undefined, command, kept)

/** A command that reads and writes in sets only, so that many share one commit. */
export const shared = <I, O>(permit: Permit, command: SharedCommand<I, O>): Operation => ({
  kind: 'command',
  permit,
  run: { how: 'shared', command: command as SharedCommand<unknown, unknown> },
  keepsResult: true,
  secrets: new Set(),
})

/** A read for a screen or another program. */
export const query = <I, O>(permit: Permit, read: (ctx: QueryContext, input: I) => Promise<O>): Operation => ({
  kind: 'query',
  permit,
  query: read,
})

/** A read that opens its transactions by itself. */
export const open = <I, O>(permit: Permit, work: (ctx: OpenContext, input: I) => Promise<O>): Operation => ({
  kind: 'open',
  permit,
  open: work,
})

type Procedure = { '~orpc': { meta: OperationMeta } }

/** The operations of one capability: exactly those its contract names, each with a permit. */
export const operations = <C extends Record<string, Procedure>>(_contract: C, byKey: { [K in keyof C]: Operation }) =>
  byKey as Record<string, Operation>
