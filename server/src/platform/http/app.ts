import compress from '@fastify/compress'
import cookie from '@fastify/cookie'
import { OpenAPIHandler } from '@orpc/openapi/fastify'
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import type { Actor } from '#platform/access/actor.ts'
import type { Runner } from '#platform/commands/runner.ts'
import type { Pool } from '#platform/db/pool.ts'
import type { Keys } from '#platform/keys.ts'
import { forFastify, type Log, logRequests } from '#platform/log.ts'
import { common, Problem, type ProblemKind, problemBody } from '#platform/problems.ts'
import { bodyOf } from './body.ts'
import { implementContract, type Operations, type RequestContext, refusalOf, toWire } from './router.ts'

export const sessionCookie = 'kapok_session'
const apiPrefix = '/api/v1'
/** Largest request: a spreadsheet of 20 MB with room for its frame. */
const largestBody = 24 * 1024 * 1024

export type AppServices = {
  pool: Pool
  keys: Keys
  log: Log
  runner: Runner
  clock: () => Date
  /** Who a session token belongs to. Belongs to `identity`; the platform only asks. */
  actorOf(token: string): Promise<Actor | undefined>
  /** Whose word on the client's address is believed: addresses of proxies in front, or `loopback`. */
  trustProxy: string
  /** Behind TLS, so that the cookie is sent over nothing else. */
  secureCookies: boolean
}

const languageOf = (request: FastifyRequest): 'zh' | 'en' => {
  const asked = String(request.headers['x-kapok-locale'] ?? request.headers['accept-language'] ?? 'zh')
  return asked.trim().toLowerCase().startsWith('en') ? 'en' : 'zh'
}

export const tokenOf = (request: FastifyRequest): string | undefined => {
  const { authorization } = request.headers
  return authorization?.startsWith('Bearer ') ? authorization.slice(7) : request.cookies[sessionCookie]
}

declare module 'fastify' {
  interface FastifyRequest {
    operation?: string
    accountId?: string
  }
}

/** A failure as what goes over the wire, with the time to wait where there is one. */
const told = (error: unknown, context: RequestContext) => {
  const wire = toWire(error, context)
  if (wire.status === common.tooMany.status) context.retryAfter(wire.data.details?.['retryAfter'])
  return wire
}

const refuseWith = (reply: FastifyReply, kind: ProblemKind, language: 'zh' | 'en') =>
  reply.status(kind.status).send(problemBody(new Problem(kind), language))

/** The HTTP server: the contract under /api/v1, nothing else. Pages, health and live news are registered beside it. */
export const createApp = async (operations: Operations, services: AppServices) => {
  const { log } = services
  const app = Fastify({
    loggerInstance: forFastify(log),
    bodyLimit: largestBody,
    trustProxy: services.trustProxy,
    // A URL that cannot be read reaches no route; Fastify itself would repeat it.
    frameworkErrors: (_error, request, reply) =>
      void (reply as unknown as FastifyReply)
        .status(common.invalidInput.status)
        .send(problemBody(new Problem(common.invalidInput), languageOf(request as FastifyRequest))),
  })
  await app.register(cookie)
  // Answers are packed; a packed request is refused, which nobody sends and which could unfold to anything.
  await app.register(compress, { threshold: 1024, globalDecompression: false })
  logRequests(app, log, (request) => ({ route: request.operation, account: request.accountId }))
  app.addHook('onSend', async (_request, reply) => {
    reply.header('x-content-type-options', 'nosniff')
    reply.header('referrer-policy', 'no-referrer')
    reply.header('x-frame-options', 'DENY')
  })
  app.setErrorHandler((error: { statusCode?: number }, request, reply) => {
    const kind =
      error.statusCode === 413
        ? common.tooLarge
        : (error.statusCode ?? 500) < 500
          ? common.invalidInput
          : common.internal
    if (kind.status >= 500)
      log.error({ err: error instanceof Error ? error : new Error('unknown'), reqId: request.id }, 'request failed')
    void reply.status(kind.status).send(problemBody(new Problem(kind), languageOf(request)))
  })

  const { router, commands, byName } = implementContract(operations, services)
  const handler = new OpenAPIHandler<RequestContext>(router as never, {
    customErrorResponseBodyEncoder: (error) => error.data,
    interceptors: [
      async (options) => {
        try {
          return await options.next()
        } catch (error) {
          throw told(error, options.context)
        }
      },
    ],
  })

  await app.register(async (api: FastifyInstance) => {
    api.removeAllContentTypeParsers()
    api.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, bytes, done) => done(null, bytes))
    /** What is known of a request before its operation: who asks, in which language, with what. Refuses what can go no further. */
    const receive = async (
      request: FastifyRequest,
      reply: FastifyReply,
      name: string,
    ): Promise<RequestContext | undefined> => {
      const language = languageOf(request)
      const refuse = (kind: ProblemKind) => void refuseWith(reply, kind, language)
      // A form on another site cannot set this header: with the SameSite cookie it is the guard against forged requests.
      if (
        request.method !== 'GET' &&
        request.headers['x-kapok'] === undefined &&
        request.headers.authorization === undefined
      )
        return refuse(common.notPermitted)
      const token = tokenOf(request)
      const failed = (error: unknown, what?: string) =>
        log.error(
          {
            err: error instanceof Error ? error : new Error('unknown'),
            operation: request.operation,
            reqId: request.id,
            problem: what,
          },
          'operation failed',
        )
      let actor: Actor | undefined
      const context: RequestContext = {
        actor: undefined,
        language,
        failed,
        retryAfter: (seconds) => void reply.header('retry-after', typeof seconds === 'number' ? seconds : 60),
        note: (operation, who) => {
          request.operation = operation
          if (who) request.accountId = who.accountId
        },
        request: {
          address: request.ip,
          token,
          device: typeof request.headers['x-kapok-device'] === 'string' ? request.headers['x-kapok-device'] : null,
          setToken: (value) => {
            if (value === null) reply.clearCookie(sessionCookie, { path: '/' })
            else
              reply.setCookie(sessionCookie, value, {
                path: '/',
                httpOnly: true,
                sameSite: 'strict',
                secure: services.secureCookies,
                maxAge: 30 * 86_400,
              })
          },
        },
      }
      try {
        actor = token === undefined ? undefined : await services.actorOf(token)
      } catch (error) {
        failed(error)
        return refuse(common.unavailable)
      }
      if (token !== undefined && actor === undefined && request.cookies[sessionCookie] !== undefined)
        void reply.clearCookie(sessionCookie, { path: '/' })
      // Two people on one phone: what one queued never goes out under the other's cookie.
      const meant = request.headers['x-kapok-account']
      if (meant !== undefined && actor && meant !== actor.accountId) return refuse(common.otherAccount)
      // Before the body is read: whoever may not call an operation learns nothing of what it would take.
      const operation = byName.get(name)
      const refused = operation && refusalOf(name, operation, actor)
      if (refused) {
        context.note(name, actor)
        return refuse(refused)
      }
      try {
        request.body = await bodyOf(request)
      } catch {
        return refuse(common.invalidInput)
      }
      return { ...context, actor }
    }
    const answer = async (request: FastifyRequest, reply: FastifyReply) => {
      const context = await receive(request, reply, (request.params as { '*': string })['*'])
      if (!context) return reply
      const { matched } = await handler.handle(request, reply, { prefix: apiPrefix, context })
      if (!matched) refuseWith(reply, common.notFound, context.language)
      return reply
    }
    // Reads may be large and are packed; commands answer in a few words, and packing them only costs.
    api.get(`${apiPrefix}/*`, answer)
    api.route({
      method: ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'],
      url: `${apiPrefix}/*`,
      compress: false,
      handler: answer,
    })
    for (const { name, carryOut } of commands) {
      api.post(`${apiPrefix}/${name}`, { compress: false }, async (request, reply) => {
        const context = await receive(request, reply, name)
        if (!context) return reply
        try {
          return await carryOut(request.body, context)
        } catch (error) {
          const { status, data } = told(error, context)
          return reply.status(status).send(data)
        }
      })
    }
  })
  return { app, byName }
}
