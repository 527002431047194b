import { ProblemBody } from '@kapok/contract/common/problem'
import { contract } from '@kapok/contract/contract'
import { OpenAPIGenerator } from '@orpc/openapi'
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { openApiPage } from './openapi-page.ts'

/** The contract as OpenAPI 3.1. Made from the same definitions that check every request, so it cannot differ from them. */
export const openApiDocument = async () =>
  new OpenAPIGenerator({ schemaConverters: [new ZodToJsonSchemaConverter()] }).generate(contract, {
    info: {
      title: 'Kapok 红棉',
      version: '1',
      description:
        'The one API of the product: its own pages use nothing else. Commands carry a UUIDv7 made by the client; the same id sent again answers with the stored result. Every failure is a problem with a stable code.',
    },
    servers: [{ url: '/api/v1' }],
    security: [{ session: [] }, { bearer: [] }],
    components: {
      securitySchemes: {
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: 'kapok_session',
          description: 'Set by identity/sign-in; writing also needs the header x-kapok: 1',
        },
        bearer: { type: 'http', scheme: 'bearer', description: 'The token that identity/sign-in answers with' },
      },
    },
    customErrorResponseBodySchema: () => z.toJSONSchema(ProblemBody) as never,
  })

/** GET /api/v1/openapi.json and a page a person can read at /api/v1/docs. */
export const registerOpenApi = (app: FastifyInstance) => {
  let document: ReturnType<typeof openApiDocument> | undefined
  app.get('/api/v1/openapi.json', async (_request, reply) =>
    reply.type('application/json').send(await (document ??= openApiDocument())),
  )
  app.get('/api/v1/docs', async (_request, reply) =>
    reply.type('text/html; charset=utf-8').send(openApiPage(await (document ??= openApiDocument()))),
  )
}
