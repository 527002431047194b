import { newId } from '../server/src/platform/ids.ts'
import { type Connection, openConnection } from './http-client.ts'
import { measureLimit, prepareLimit } from './limit.ts'
import { medianOf, percentile, type Result } from './result.ts'
import { furnish, type Stage } from './stage.ts'

/** So many that nobody is recorded for more than a few times on a day. */
const people = 30_000
const seconds = 4
const rounds = 3
const bars: Record<number, number> = { 1: 0.35, 8: 0.4, 32: 0.8, 64: 0.8 }

type Furnished = Awaited<ReturnType<typeof furnish>>

const bodyOf = ({ listings, today }: Furnished, n: number) => ({
  listingId: listings[n % listings.length]!,
  day: today,
  slot: 0,
  method: 'phone',
  outcome: 'reached',
  answers: { well: true, food_enough: true },
})

const openAll = (stage: Stage, token: string, clients: number) =>
  Promise.all(Array.from({ length: clients }, () => openConnection(stage.port, token)))

/** Requests a second, and how long each took in milliseconds. */
const load = async (connections: readonly Connection[], path: string, body: () => string, forSeconds: number) => {
  const ends = performance.now() + forSeconds * 1000
  const times: number[] = []
  await Promise.all(
    connections.map(async (connection) => {
      while (performance.now() < ends) {
        const began = performance.now()
        const { status, body: answer } = await connection.post(path, body())
        if (status !== 200) throw new Error(`${status} ${answer.slice(0, 300)}`)
        times.push(performance.now() - began)
      }
    }),
  )
  return { perSecond: times.length / forSeconds, times }
}

/** P1: one record-contact per request through the whole public API, beside the database's own limit in the same round. */
export const benchRecordContact = async (stage: Stage, furnished: Furnished): Promise<Result[]> => {
  const results: Result[] = []
  let n = 0
  const one = () => JSON.stringify({ id: newId(), at: new Date().toISOString(), input: bodyOf(furnished, n++) })
  await prepareLimit(stage.url)
  for (const clients of [1, 8, 32, 64]) {
    const connections = await openAll(stage, furnished.token, clients)
    await load(connections, '/api/v1/rosters/record-contact', one, 1)
    const ours: number[] = []
    const limits: number[] = []
    for (let round = 0; round < rounds; round += 1) {
      limits.push(await measureLimit(stage.url, clients, seconds))
      ours.push((await load(connections, '/api/v1/rosters/record-contact', one, seconds)).perSecond)
    }
    for (const connection of connections) connection.close()
    const ratio = medianOf(ours.map((value, index) => value / limits[index]!))
    const bar = bars[clients]!
    results.push({
      id: 'P1',
      name: `record-contact, ${clients} client${clients > 1 ? 's' : ''}`,
      median: medianOf(ours),
      unit: 'commands/s',
      min: Math.min(...ours),
      max: Math.max(...ours),
      reference: medianOf(limits),
      ratio,
      bar: `≥ ${bar * 100} % of the database's own limit`,
      pass: ratio >= bar,
    })
  }
  const crowd = await openAll(stage, furnished.token, 300)
  await load(crowd, '/api/v1/rosters/record-contact', one, 1)
  const p95s: number[] = []
  for (let round = 0; round < rounds; round += 1)
    p95s.push(percentile((await load(crowd, '/api/v1/rosters/record-contact', one, seconds)).times, 0.95))
  for (const connection of crowd) connection.close()
  const p95 = medianOf(p95s)
  results.push({
    id: 'P1',
    name: 'record-contact, 300 writers, p95',
    median: p95,
    unit: 'ms',
    min: Math.min(...p95s),
    max: Math.max(...p95s),
    reference: null,
    ratio: null,
    bar: '≤ 100 ms',
    pass: p95 <= 100,
  })
  return results
}

/** P2: the same as offline batches of 100 commands. */
export const benchBatches = async (stage: Stage, furnished: Furnished): Promise<Result[]> => {
  let n = 0
  const device = newId()
  const batch = () =>
    JSON.stringify({
      device,
      label: 'bench',
      sentAt: new Date().toISOString(),
      unsentAfter: 0,
      messages: Array.from({ length: 100 }, () => ({
        id: newId(),
        name: 'rosters/record-contact',
        version: 1,
        at: new Date().toISOString(),
        input: bodyOf(furnished, n++),
      })),
    })
  const connections = await openAll(stage, furnished.token, 4)
  await load(connections, '/api/v1/sync/send', batch, 1)
  const rates: number[] = []
  for (let round = 0; round < rounds; round += 1)
    rates.push((await load(connections, '/api/v1/sync/send', batch, seconds)).perSecond * 100)
  for (const connection of connections) connection.close()
  const rate = medianOf(rates)
  return [
    {
      id: 'P2',
      name: 'offline batches of 100',
      median: rate,
      unit: 'commands/s',
      min: Math.min(...rates),
      max: Math.max(...rates),
      reference: null,
      ratio: null,
      bar: '≥ 5,000 commands/s',
      pass: rate >= 5000,
    },
  ]
}

export const furnishForRecording = (stage: Stage) => furnish(stage, people)
