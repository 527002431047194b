import type { OperationMeta } from '@kapok/contract/common/operation'
import type { ProblemBody } from '@kapok/contract/common/problem'
import { contract } from '@kapok/contract/contract'
import { implement, ORPCError } from '@orpc/server'
import type { z } from 'zod'
import { type Actor, nobody, scopeOf } from '#platform/access/actor.ts'
import { mayCall } from '#platform/access/permit.ts'
import type { Runner } from '#platform/commands/runner.ts'
import { asProblem } from '#platform/db/errors.ts'
import type { Pool } from '#platform/db/pool.ts'
import { reading } from '#platform/db/reading.ts'
import { nowhere } from '#platform/db/scope.ts'
import { writingTo } from '#platform/db/writing.ts'
import type { Keys } from '#platform/keys.ts'
import type { OpenContext, Operation } from '#platform/operations.ts'
import { common, Problem, type ProblemKind, problemBody } from '#platform/problems.ts'
import { fieldsOf, zodFields } from './fields.ts'

/** What the HTTP layer knows of a request before any operation runs. */
export type RequestContext = {
  actor: Actor | undefined
  language: 'zh' | 'en'
  request: OpenContext['request']
  note(operation: string, actor: Actor | undefined): void
  failed(error: unknown, what?: string): void
  /** Seconds after which it is worth trying again. */
  retryAfter(seconds: unknown): void
}
export type Operations = Record<string, Record<string, Operation>>
type Services = { pool: Pool; keys: Keys; runner: Runner; clock: () => Date }
type Envelope = { id: string; at: string; device?: string; input: unknown }
type Handler = (call: { input: unknown; context: RequestContext }) => Promise<unknown>
type Implementer = {
  handler(handler: Handler): unknown
  '~orpc': { meta: OperationMeta; inputSchema: z.ZodType; outputSchema: z.ZodType }
}
/** A command from its read body to its answer. The way of most requests, so it is a short one: no matching, no codec. */
type CommandRoute = { name: string; carryOut: (body: unknown, context: RequestContext) => Promise<unknown> }

/** What somebody may have to do before anything else, in this order, and the operations that are open until then. */
const comesFirst: { must: (actor: Actor) => boolean; kind: ProblemKind; open: ReadonlySet<string> }[] = [
  {
    must: (actor) => actor.mustChangePassword,
    kind: common.ownPasswordNeeded,
    open: new Set(['identity/me', 'identity/change-password', 'identity/sign-out']),
  },
  {
    must: (actor) => actor.mustSetSecondFactor,
    kind: common.secondFactorNeeded,
    open: new Set([
      'identity/me',
      'identity/begin-second-factor',
      'identity/set-second-factor',
      'identity/change-password',
      'identity/sign-out',
    ]),
  },
]

/** Why an operation is not open to this caller at all, whatever the input. Asked before the input is looked at. */
export const refusalOf = (name: string, { permit }: Operation, actor: Actor | undefined): ProblemKind | undefined => {
  if (!mayCall(permit, actor)) return actor ? common.notPermitted : common.notSignedIn
  if (!actor || permit.roles === 'public') return undefined
  return comesFirst.find(({ must, open }) => must(actor) && !open.has(name))?.kind
}

const perform = async (
  services: Services,
  meta: OperationMeta,
  operation: Operation,
  input: unknown,
  context: RequestContext,
): Promise<unknown> => {
  const { pool, keys, runner } = services
  const { actor, language } = context
  const refused = refusalOf(meta.name, operation, actor)
  if (refused) throw new Problem(refused)
  if (operation.kind === 'command') {
    const sent = input as Envelope
    return runner.run(
      { name: meta.name, ...operation },
      { id: sent.id, at: sent.at, device: sent.device ?? null, input: sent.input },
      actor ?? nobody,
    )
  }
  const now = services.clock()
  if (operation.kind === 'query') {
    const reader = actor ?? nobody
    return reading(pool, scopeOf(reader), (db) =>
      operation.query({ db, actor: reader, now, keys, language }, input as never),
    )
  }
  return operation.open(
    {
      actor,
      now,
      keys,
      language,
      request: context.request,
      read: (work, scope) => reading(pool, scope ?? (actor ? scopeOf(actor) : nowhere), work),
      keepBooks: writingTo(pool),
    },
    input as never,
  )
}

/** Which fields of an answer do not fit the contract: paths and codes, never values. */
const whereIn = (error: unknown): string | undefined => {
  type Checked = { issues?: { path?: PropertyKey[]; code?: string }[] }
  const checked = error as (Checked & { cause?: Checked }) | undefined
  const issues = (checked?.issues ?? checked?.cause?.issues ?? []).slice(0, 5)
  return issues.length === 0
    ? undefined
    : issues.map((issue) => `${(issue.path ?? []).map(String).join('.')} ${issue.code ?? ''}`).join('; ')
}

/** Any failure as what goes over the wire. What is not a Problem is a fault of ours: logged, and told as `internal`. */
export const toWire = (error: unknown, context: RequestContext): ORPCError<string, ProblemBody> => {
  const found =
    error instanceof ORPCError && error.status === 400
      ? new Problem(common.invalidInput, {}, fieldsOf(error, context.language))
      : asProblem(error)
  if (!(found instanceof Problem) || found.kind.status >= 500) context.failed(error, whereIn(error))
  const told = found instanceof Problem ? found : new Problem(common.internal)
  return new ORPCError(told.kind.code, {
    status: told.kind.status,
    message: told.kind.code,
    data: problemBody(told, context.language),
  })
}

/**
 * The contract implemented by the modules' operations. A capability or operation of the contract without an
 * implementation, and so without a permit, stops the server here.
 */
export const implementContract = (operations: Operations, services: Services) => {
  const os = implement(contract).$context<RequestContext>() as unknown as Record<string, Record<string, Implementer>>
  const router: Record<string, Record<string, unknown>> = {}
  const byName = new Map<string, Operation>()
  const commands: CommandRoute[] = []
  for (const [capability, procedures] of Object.entries(contract)) {
    const routes: Record<string, unknown> = {}
    for (const [key, procedure] of Object.entries(procedures)) {
      const operation = operations[capability]?.[key]
      if (!operation) throw new Error(`The contract's ${capability}.${key} has no operation with a permit`)
      const { meta, inputSchema, outputSchema } = (procedure as unknown as Implementer)['~orpc']
      if ((meta.kind === 'command') !== (operation.kind === 'command'))
        throw new Error(`${meta.name} is a ${meta.kind} in the contract, not a ${operation.kind}`)
      byName.set(meta.name, operation)
      if (operation.kind === 'command')
        commands.push({
          name: meta.name,
          carryOut: async (body, context) => {
            context.note(meta.name, context.actor)
            const input = inputSchema.safeParse(body)
            if (!input.success) throw new Problem(common.invalidInput, {}, zodFields(input.error, context.language))
            return outputSchema.parse(await perform(services, meta, operation, input.data, context))
          },
        })
      routes[key] = os[capability]![key]!.handler(async ({ input, context }) => {
        context.note(meta.name, context.actor)
        return perform(services, meta, operation, input, context)
      })
    }
    router[capability] = routes
  }
  return { router, commands, byName }
}
