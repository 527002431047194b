import { deviceId } from './device.ts'
import type { CallOptions, Command } from './operation.ts'
import { uuidv7 } from './uuidv7.ts'

export type SendOptions = CallOptions & {
  /** Give the id of an earlier try to repeat exactly that one: the server answers with the stored result. */
  id?: string | undefined
  at?: string | undefined
}

/** Sends a command in its envelope. What must survive a dead network goes through the outbox instead. */
export const send = <I, O>(
  command: Command<I, O>,
  input: I,
  { id = uuidv7(), at, ...options }: SendOptions = {},
): Promise<O> =>
  command(
    { id, at: at ?? new Date().toISOString(), device: deviceId(), version: command.operation.version, input },
    options,
  )
