import { oc } from '@orpc/contract'
import { z } from 'zod'
import { Id, Instant } from './schema.ts'

/** What an operation is: a command changes things once per id; a query reads and may be repeated freely. */
export type OperationMeta = { kind: 'command' | 'query'; name: string; version: number }

const base = oc.$meta<OperationMeta>({ kind: 'query', name: '', version: 1 })

/**
 * What travels with every command. `id` is a UUIDv7 made by the client: the same id sent again answers with the stored
 * result and changes nothing. `at` is the device's own time of the act; the server keeps it beside its own. The same
 * envelope, with the name added, is what a phone queues while it is offline.
 */
export const envelope = <I extends z.ZodType>(input: I) =>
  z.strictObject({ id: Id, at: Instant, device: Id.optional(), version: z.int().min(1).optional(), input })

/** A command of the contract: `POST /<capability>/<verb-noun>`. */
export const command = <I extends z.ZodType, O extends z.ZodType>(
  name: `${string}/${string}`,
  summary: string,
  input: I,
  output: O,
  version = 1,
) =>
  base
    .meta({ kind: 'command', name, version })
    .route({ method: 'POST', path: `/${name}`, summary, tags: [name.split('/')[0] ?? ''] })
    .input(envelope(input))
    .output(output)

/** A query of the contract: `GET /<capability>/<noun>`; input travels in path and query string, so never personal data. */
export const query = <I extends z.ZodType, O extends z.ZodType>(
  name: `${string}/${string}`,
  summary: string,
  input: I,
  output: O,
) =>
  base
    .meta({ kind: 'query', name, version: 1 })
    .route({ method: 'GET', path: `/${name}`, summary, tags: [name.split('/')[0] ?? ''] })
    .input(input)
    .output(output)

/** A query whose input may hold personal data or files: read by POST, so that nothing of it reaches a URL or a log. */
export const privateQuery = <I extends z.ZodType, O extends z.ZodType>(
  name: `${string}/${string}`,
  summary: string,
  input: I,
  output: O,
) =>
  base
    .meta({ kind: 'query', name, version: 1 })
    .route({ method: 'POST', path: `/${name}`, summary, tags: [name.split('/')[0] ?? ''] })
    .input(input)
    .output(output)
