import type { Permit } from '#platform/access/permit.ts'
import type { Command, Prepare, SharedCommand } from './context.ts'

/** A command as the runner knows it. */
export type CommandOperation = {
  name: string
  permit: Permit
  /** Shared: works in sets only, so that many of it fit one commit. Alone: has a transaction of its own. */
  run:
    | { how: 'shared'; command: SharedCommand<unknown, unknown> }
    | { how: 'alone'; prepare?: Prepare<unknown, unknown> | undefined; command: Command<unknown, unknown, unknown> }
  /** False where the answer holds personal data: a repeat is answered by doing the read again. */
  keepsResult: boolean
  /** Names of fields that are left out of the journal's digest: passwords and the like. */
  secrets: ReadonlySet<string>
}

/** What the client sent beside the input. */
export type Sent = {
  id: string
  at: string
  device: string | null
  input: unknown
  /** Seconds the device's clock was ahead when it sent, if it said so. */
  skew?: number
}
