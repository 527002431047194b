import type { OperationMeta } from '@kapok/contract/common/operation'
import { Id, Instant } from '@kapok/contract/common/schema'
import { contract } from '@kapok/contract/contract'
import type { Message } from '@kapok/contract/sync/contract'
import { upgrade } from '@kapok/contract/sync/versions'
import type { z } from 'zod'
import type { Runner } from '#platform/commands/runner.ts'
import type { InputOf, OutputOf } from '#platform/contract-types.ts'
import { asProblem } from '#platform/db/errors.ts'
import { everything } from '#platform/db/scope.ts'
import { zodFields } from '#platform/http/fields.ts'
import type { OpenContext, Operation } from '#platform/operations.ts'
import { common, Problem, problemBody } from '#platform/problems.ts'
import { unknownOperation } from './problems.ts'

type Result = OutputOf<'sync', 'send'>['results'][number]
type Known = { meta: OperationMeta; input: z.ZodType }

/** Every command of the contract by its name, with the schema of what is inside its envelope. */
const commands = new Map<string, Known>(
  Object.values(contract)
    .flatMap(
      (capability) =>
        Object.values(capability) as {
          '~orpc': { meta: OperationMeta; inputSchema: z.ZodObject<{ input: z.ZodType }> }
        }[],
    )
    .map((procedure) => procedure['~orpc'])
    .filter(({ meta }) => meta.kind === 'command')
    .map(({ meta, inputSchema }): [string, Known] => [meta.name, { meta, input: inputSchema.shape.input }]),
)

/** Commands that a phone queues; the rest is done online. */
const readMessage = (message: Message, context: OpenContext) => {
  const known = commands.get(message.name)
  if (!known) throw new Problem(unknownOperation, { name: message.name })
  const upgraded = upgrade(message)
  const parsed = known.input.safeParse(upgraded.input)
  if (!parsed.success) throw new Problem(common.invalidInput, {}, zodFields(parsed.error, context.language))
  return { id: Id.parse(message.id), at: Instant.parse(message.at), input: parsed.data }
}

/**
 * Carries out what a phone queued. Commands of one kind run together, in their order where they touch the same record;
 * another kind waits for them. Each is answered by itself, and one that is refused holds up none of the others.
 */
export const createSend =
  (services: { runner: Runner; byName: () => ReadonlyMap<string, Operation> }) =>
  async (context: OpenContext, input: InputOf<'sync', 'send'>): Promise<OutputOf<'sync', 'send'>> => {
    const { actor } = context
    if (!actor) throw new Problem(common.notSignedIn)
    const device = input.device
    await context.keepBooks(everything, async (tx) => {
      const row = {
        account_id: actor.accountId,
        device_id: device,
        label: input.label,
        last_seen_at: context.now,
        unsent: input.unsentAfter,
      }
      await tx
        .insertInto('device')
        .values(row)
        .onConflict((conflict) =>
          conflict
            .constraint('device_pk')
            .doUpdateSet({ label: row.label, last_seen_at: row.last_seen_at, unsent: row.unsent }),
        )
        .execute()
    })
    const skew = Math.round((Date.parse(input.sentAt) - context.now.getTime()) / 1000)
    const carryOut = async (message: Message): Promise<Result> => {
      try {
        const operation = services.byName().get(message.name)
        const sent = readMessage(message, context)
        if (operation?.kind !== 'command') throw new Problem(unknownOperation, { name: message.name })
        const result = await services.runner.run({ name: message.name, ...operation }, { ...sent, device, skew }, actor)
        return { id: message.id, ok: true, status: 200, result }
      } catch (error) {
        const told = asProblem(error)
        const problem = told instanceof Problem ? told : new Problem(common.internal, {}, undefined, error)
        return {
          id: message.id,
          ok: false,
          status: problem.kind.status,
          problem: problemBody(problem, context.language),
        }
      }
    }
    const results: Result[] = []
    for (let from = 0; from < input.messages.length; ) {
      const { name } = input.messages[from]!
      const shared = services.byName().get(name)
      const alike =
        shared?.kind === 'command' && shared.run.how === 'shared'
          ? input.messages.slice(from).findIndex((message) => message.name !== name)
          : 1
      const run = input.messages.slice(from, alike < 0 ? undefined : from + alike)
      results.push(...(await Promise.all(run.map(carryOut))))
      from += run.length
    }
    return { results, serverTime: new Date().toISOString() }
  }
