import { existsSync } from 'node:fs'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'

const pagesFolder = new URL('../../../../web/dist/app/', import.meta.url).pathname

/** Scripts only from ourselves, no frames, no plug-ins; styles inline because the component kit sets them. */
const contentSecurity =
  "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'"

/** The web application: files that carry a hash in their name are kept for ever, the page itself is asked for each time. */
export const registerPages = async (app: FastifyInstance) => {
  const areBuilt = existsSync(pagesFolder)
  app.setNotFoundHandler((request, reply) => {
    const isPage =
      areBuilt &&
      request.method === 'GET' &&
      !request.url.startsWith('/api/') &&
      (request.headers.accept ?? '').includes('text/html')
    if (isPage) return reply.sendFile('index.html')
    return reply.status(404).send({ code: 'not-found', message: 'Not found' })
  })
  if (!areBuilt) {
    app.get('/', async (_request, reply) =>
      reply.status(503).type('text/plain; charset=utf-8').send('The web pages are not built. Run: npm run build'),
    )
    return
  }
  await app.register(fastifyStatic, {
    root: pagesFolder,
    cacheControl: false,
    preCompressed: true,
    setHeaders: (reply, path) => {
      void reply.header(
        'cache-control',
        /-[\w-]{8,}\.\w+(\.br|\.gz)?$/.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
      )
      void reply.header('content-security-policy', contentSecurity)
    },
  })
}
