import type { OperationMeta } from '@kapok/contract/common/operation'
import { ORPCError } from '@orpc/client'
import type { AnyContractRouter } from '@orpc/contract'
import { OpenAPILink } from '@orpc/openapi-client/fetch'
import { textOf } from '../i18n/catalogue.ts'
import { getLocale } from '../i18n/locale.ts'
import minified from './contract.gen.json'
import { deviceId } from './device.ts'
import { fetchWhole, noAnswer } from './fetch.ts'
import { apiText } from './messages.ts'
import type { Api, CallOptions } from './operation.ts'
import { ApiProblem, isProblemBody } from './problem.ts'

let account: string | undefined

/** Whose page this is; the server refuses the call if the cookie has become somebody else's in another tab. */
export function actAs(accountId: string | undefined) {
  account = accountId
}

type Context = { account?: string | undefined }

const link = new OpenAPILink<Context>(minified as unknown as AnyContractRouter, {
  url: () => new URL('/api/v1', location.origin),
  headers: ({ context }) => ({
    'x-kapok': '1',
    'x-kapok-device': deviceId(),
    'x-kapok-locale': getLocale(),
    ...(context.account && { 'x-kapok-account': context.account }),
  }),
  fetch: fetchWhole,
  customErrorResponseBodyDecoder: (body, { status, headers }) =>
    new ORPCError('PROBLEM', { status, data: { body, retryAfter: Number(headers['retry-after']) || undefined } }),
})

function asProblem(error: unknown): unknown {
  if (!(error instanceof ORPCError)) return error
  const { body, retryAfter } = error.data as { body?: unknown; retryAfter?: number }
  const told = isProblemBody(body)
    ? body
    : { code: 'failed', message: textOf(apiText).failed, kept: textOf(apiText).kept }
  return new ApiProblem(error.status, told, { cause: error, retryAfter })
}

async function call(
  path: string[],
  input: unknown,
  { signal, timeout = 30_000, as = account }: CallOptions = {},
): Promise<unknown> {
  const controller = new AbortController()
  const stop = () => controller.abort(signal?.reason)
  const timer = setTimeout(() => controller.abort(noAnswer('tooSlow')), timeout)
  signal?.addEventListener('abort', stop)
  if (signal?.aborted) stop()
  try {
    return await link.call(path, input, { context: { account: as }, signal: controller.signal })
  } catch (error) {
    throw controller.signal.aborted ? controller.signal.reason : asProblem(error)
  } finally {
    clearTimeout(timer)
    signal?.removeEventListener('abort', stop)
  }
}

const operation = (path: string[], meta: OperationMeta) =>
  Object.assign((input: unknown, options?: CallOptions) => call(path, input, options), { operation: meta })

/** The whole public API, typed by the contract: `await api.rosters.listDue({ day })`. */
export const api = Object.fromEntries(
  Object.entries(minified).map(([capability, operations]) => [
    capability,
    Object.fromEntries(
      Object.entries(operations).map(
        ([
          key,
          {
            '~orpc': { meta },
          },
        ]) => [key, operation([capability, key], meta as OperationMeta)],
      ),
    ),
  ]),
) as unknown as Api
