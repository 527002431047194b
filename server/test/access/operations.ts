import type { OperationMeta } from '@kapok/contract/common/operation'
import { contract } from '@kapok/contract/contract'
import type { InjectOptions } from 'fastify'
import type { z } from 'zod'
import { newId } from '#platform/ids.ts'

type Procedure = { '~orpc': { meta: OperationMeta; route: { method?: string }; inputSchema: z.ZodType } }

/** One operation of the contract, as a client knows it. */
export type Called = { name: string; isCommand: boolean; method: 'GET' | 'POST'; input: z.ZodType }

/** Every operation of the contract by its name. */
export const called: ReadonlyMap<string, Called> = new Map(
  Object.values(contract)
    .flatMap((capability) => Object.values(capability) as unknown as Procedure[])
    .map(({ '~orpc': { meta, route, inputSchema } }) => {
      const method = route.method === 'GET' ? 'GET' : 'POST'
      return [meta.name, { name: meta.name, isCommand: meta.kind === 'command', method, input: inputSchema }]
    }),
)

const asForm = async (input: Record<string, unknown>) => {
  const form = new FormData()
  for (const [key, value] of Object.entries(input)) form.append(key, value instanceof File ? value : String(value))
  const encoded = new Response(form)
  return { payload: Buffer.from(await encoded.arrayBuffer()), type: encoded.headers.get('content-type') ?? '' }
}

/** What travels to ask for an operation: a URL, a body, or a form where a file goes along. */
export const requestFor = async ({ name, method, isCommand }: Called, input: object): Promise<InjectOptions> => {
  const url = `/api/v1/${name}`
  if (method === 'GET') return { method, url, query: input as Record<string, string> }
  if (isCommand) return { method, url, payload: { id: newId(), at: new Date().toISOString(), input } }
  if (!Object.values(input).some((value) => value instanceof File)) return { method, url, payload: input }
  const { payload, type } = await asForm(input as Record<string, unknown>)
  return { method, url, payload, headers: { 'content-type': type } }
}
