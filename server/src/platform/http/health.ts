import type { FastifyInstance } from 'fastify'
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { Pool } from '#platform/db/pool.ts'

/** /healthz the process lives · /readyz it can work · /metrics for Prometheus, without personal data and without ids. */
export const registerHealth = (app: FastifyInstance, pool: Pool) => {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const seconds = new Histogram({
    name: 'kapok_request_seconds',
    help: 'Time to answer, by operation and status',
    labelNames: ['operation', 'status'],
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [registry],
  })
  const faults = new Counter({
    name: 'kapok_faults_total',
    help: 'Answers of 500 and above',
    labelNames: ['operation'],
    registers: [registry],
  })
  const connections = new Gauge({
    name: 'kapok_database_connections',
    help: 'Connections to the database',
    labelNames: ['state'],
    registers: [registry],
  })
  app.addHook('onResponse', (request, reply, done) => {
    const operation = request.operation ?? request.routeOptions.url ?? 'none'
    seconds.observe({ operation, status: String(reply.statusCode) }, reply.elapsedTime / 1000)
    if (reply.statusCode >= 500) faults.inc({ operation })
    done()
  })
  app.get('/healthz', async () => ({ status: 'ok' }))
  app.get('/readyz', async (_request, reply) => {
    try {
      await pool.query('select 1')
      return { status: 'ready' }
    } catch {
      return reply.status(503).send({ status: 'no database' })
    }
  })
  app.get('/metrics', async (_request, reply) => {
    connections.set({ state: 'open' }, pool.totalCount)
    connections.set({ state: 'idle' }, pool.idleCount)
    connections.set({ state: 'waited for' }, pool.waitingCount)
    return reply.type(registry.contentType).send(await registry.metrics())
  })
}
