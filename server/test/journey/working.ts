import { addMinutes } from '@kapok/contract/common/time'
import type { BatchRow } from '@kapok/contract/lists/schema'
import { newId } from '#platform/ids.ts'
import type { CallList, Try } from './call-list.ts'
import type { Client, District, Worker } from './district.ts'

/** Calls of one worker on one day. */
export const callsADay = 300
const perSend = 100

/** What was done with a row, as it has to come back. */
export type Done = { tries: number; by: string; at: string }
/** Somebody on a worker's list, with the tries still to come. */
type Name = { line: number; listingId: string; day: string; left: Try[] }

export const told = async <T>(asked: Promise<{ status: number; body: T }>): Promise<T> => {
  const { status, body } = await asked
  if (status !== 200) throw new Error(`${status} ${JSON.stringify(body)}`)
  return body
}

/** All rows of a batch that went in, or those of one station. */
export const rowsOf = async (keeper: Client, batchId: string, more: object = {}): Promise<BatchRow[]> => {
  const rows: BatchRow[] = []
  let after: string | undefined
  do {
    const asked = { batchId, limit: 200, ...more, ...(after !== undefined && { after }) }
    const page = await told(keeper.ask<{ items: BatchRow[]; next: string | null }>('lists/rows', asked))
    rows.push(...page.items)
    after = page.next ?? undefined
  } while (after !== undefined)
  return rows
}

const answersOf = (truth: { wasAway: boolean }) => ({
  is_self: 'self',
  visited_risk_area: truth.wasAway,
  ...(truth.wasAway && { risk_area: '临江市' }),
  now_where: 'here',
  has_symptoms: false,
})

/** Sends what was recorded during a day, as a phone does in the evening: a hundred at a time. */
const send = async (worker: Worker, messages: readonly object[], sentAt: string) => {
  for (let from = 0; from < messages.length; from += perSend) {
    const some = messages.slice(from, from + perSend)
    const phone = { device: worker.deviceId, label: '手机', sentAt, unsentAfter: messages.length - from - some.length }
    const { results } = await told(
      worker.client.ask<{ results: { ok: boolean; problem?: object }[] }>('sync/send', { ...phone, messages: some }),
    )
    const refused = results.find((one) => !one.ok)
    if (refused) throw new Error(JSON.stringify(refused.problem))
  }
}

/**
 * Works a list through with simulated workers: each tries the names given to it, three hundred a day, and hands back who
 * is not ours. What was done with each row is told for the comparison.
 */
export const workThrough = (
  district: District,
  list: CallList,
  batchId: string,
  { today, startOf, reach }: { today: () => string; startOf: (nth: number) => string; reach: (at: string) => string },
) => {
  const truth = new Map(list.rows.map((row) => [row.line, row.truth]))
  const done = new Map<number, Done>()
  const known = new Set<string>()
  const queues = new Map<string, Name[]>()
  const byName = new Map(
    district.stations.flatMap((one) => one.workers.map((worker) => [worker.name, worker] as const)),
  )

  /** Gives every worker who is responsible for somebody what is new on their list; @returns how many names there are. */
  const collect = async (): Promise<number> => {
    let found = 0
    for (const row of await rowsOf(district.keeper, batchId, { taken: 'yes' })) {
      if (row.work?.state !== 'untouched') continue
      const { listingId, responsibleName } = row.work
      const is = truth.get(row.line)!
      if (listingId === null || known.has(listingId) || responsibleName === null) continue
      known.add(listingId)
      found += 1
      const left = is.kind === 'meant' || is.kind === 'neighbour' ? [...is.tries] : []
      const queue = queues.get(responsibleName) ?? []
      queue.push({ line: row.line, listingId, day: today(), left })
      queues.set(responsibleName, queue)
    }
    return found
  }

  /** One worker's day: who is not ours goes back, the others are rung; nobody answering, they come round again. */
  const workDay = async (worker: Worker, nth: number): Promise<{ calls: number; back: number }> => {
    const queue = queues.get(worker.name) ?? []
    const messages: object[] = []
    const back = new Map<string, number[]>()
    let at = startOf(nth)
    while (queue.length > 0 && messages.length < callsADay) {
      const name = queue.shift()!
      const is = truth.get(name.line)!
      at = addMinutes(at, 1)
      if (is.kind === 'away' || (is.kind === 'neighbour' && !done.has(-name.line))) {
        const belongsTo = is.kind === 'away' ? is.belongsTo : '邻近社区'
        back.set(belongsTo, [...(back.get(belongsTo) ?? []), name.line])
        done.set(-name.line, { tries: 0, by: worker.name, at })
        continue
      }
      if (is.kind !== 'meant' && is.kind !== 'neighbour') throw new Error(`line ${name.line} should not have gone in`)
      const next = name.left.shift()!
      messages.push({
        id: newId(),
        name: 'rosters/record-contact',
        version: 1,
        at,
        input: {
          listingId: name.listingId,
          day: name.day,
          slot: 0,
          method: next.method,
          outcome: next.outcome,
          ...(next.outcome === 'reached' && { answers: answersOf(is), note: '已告知' }),
          ...(next.outcome === 'put_off' && { putOffTo: addMinutes(at, 120) }),
        },
      })
      const before = done.get(name.line)?.tries ?? 0
      done.set(name.line, { tries: before + 1, by: worker.name, at })
      if (name.left.length > 0) queue.push(name)
    }
    // The clock of the phone is right: it sends when the server says it is now.
    const evening = reach(addMinutes(at, 5))
    await send(worker, messages, evening)
    for (const [belongsTo, lines] of back) {
      const given = { batchId, lines, belongsTo }
      await told(worker.client.send<object>('lists/hand-back', given, { at: evening }))
    }
    return { calls: messages.length, back: [...back.values()].flat().length }
  }

  /** Days until nobody has anything left; @returns how many calls were made. */
  const work = async (fromDay = 0): Promise<{ days: number; calls: number }> => {
    let [days, calls] = [0, 0]
    while ([...queues.values()].some((queue) => queue.length > 0)) {
      for (const worker of byName.values()) calls += (await workDay(worker, fromDay + days)).calls
      days += 1
    }
    return { days, calls }
  }
  return { collect, work, done }
}
