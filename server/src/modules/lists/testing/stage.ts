import type { Batch, BatchRow, Peek } from '@kapok/contract/lists/schema'
import { identityCheckCharacter } from '@kapok/contract/people/rules'
import { everything } from '#platform/db/scope.ts'
import { writingTo } from '#platform/db/writing.ts'
import { newId } from '#platform/ids.ts'
import { createLog } from '#platform/log.ts'
import { testKeys } from '../../../../test/keys.ts'
import { startWorld } from '../../../../test/world.ts'
import { jobs } from '../jobs.ts'

/** An identity number of nobody: no province begins with 99. */
export const identityNumber = (order: number, born = '19430512'): string => {
  const digits = `990101${born}${String(order).padStart(3, '0')}`
  return digits + identityCheckCharacter(digits)
}

type Given = {
  as?: string
  name?: string
  senderId?: string
  rosterId?: string
  again?: boolean
  columns?: Peek['columns']
  areaId?: string
  responseId?: string
}

/** A city with an emergency over the street, where lists come in. Jobs run when they are told to. */
export const startLists = async (clock: () => Date = () => new Date()) => {
  const world = await startWorld(clock)
  const { app, places } = world
  const responseId = newId()
  await writingTo(app.pool)(everything, async (tx) => {
    await tx
      .insertInto('response')
      .values({
        id: responseId,
        name: '春雨防疫响应',
        playbook: 'epidemic',
        level: 'level_2',
        area_paths: ['/9901/990101001/'],
        starts_on: world.today(),
        opened_at: clock(),
      })
      .execute()
  })
  const write = writingTo(app.pool)
  const job = (name: string, batchId: string, writing = write) =>
    jobs.tasks[name]!(
      {
        pool: app.pool,
        keys: testKeys,
        write: writing,
        now: clock(),
        log: createLog((process.env['TEST_LOG'] as 'error' | undefined) ?? 'silent'),
      },
      { batchId },
    )
  /** Runs a job that is killed once it has written so many times: nothing it does afterwards reaches the database. */
  const killAfter = async (name: string, batchId: string, writes: number): Promise<void> => {
    let left = writes
    const dying: typeof write = (scope, work) => {
      left -= 1
      return left < 0 ? Promise.reject(new Error('Connection terminated')) : write(scope, work)
    }
    await job(name, batchId, dying).catch(() => undefined)
  }
  const peek = (pasted: string | File, more: object = {}, as = 'station_head') => {
    const input = { uploadId: newId(), organisationId: places.eastStation, ...more }
    return world.as(as).ask<Peek>('lists/peek', typeof pasted === 'string' ? { ...input, pasted } : input)
  }
  const receiveInput = (seen: Peek, given: Given = {}) => ({
    batchId: newId(),
    uploadId: seen.uploadId,
    responseId: given.responseId ?? responseId,
    organisationId: places.eastStation,
    areaId: given.areaId ?? places.east,
    name: given.name ?? '疾控下发名单',
    deadline: new Date(clock().getTime() + 86_400_000).toISOString(),
    sheet: seen.sheet,
    headerLine: seen.headerLine,
    columns: given.columns ?? seen.columns,
    added: seen.added,
    ...(given.senderId !== undefined && { senderId: given.senderId }),
    ...(given.rosterId === undefined ? { work: { template: 'daily-phone-round' } } : { rosterId: given.rosterId }),
    ...(given.again !== undefined && { again: given.again }),
  })
  /** A list handed in and received, not checked yet. */
  const receive = async (text: string, given: Given = {}): Promise<string> => {
    const as = given.as ?? 'station_head'
    const seen = await peek(text, given.senderId === undefined ? {} : { senderId: given.senderId }, as)
    if (seen.status !== 200) throw new Error(JSON.stringify(seen))
    const input = receiveInput(seen.body, given)
    const answer = await world.as(as).send<{ batchId: string }>('lists/receive-batch', input)
    if (answer.status !== 200) throw new Error(JSON.stringify(answer))
    return input.batchId
  }
  const check = async (text: string, given: Given = {}): Promise<string> => {
    const batchId = await receive(text, given)
    await job('lists/check', batchId)
    return batchId
  }
  const batch = async (batchId: string, as = 'station_head') =>
    (await world.as(as).get<Batch>('lists/batch', { batchId })).body
  const rows = async (batchId: string, more: object = {}, as = 'station_head') =>
    (await world.as(as).ask<{ items: BatchRow[]; next: string | null }>('lists/rows', { batchId, limit: 200, ...more }))
      .body.items
  const putIn = async (batchId: string) => {
    const answer = await world.as('station_head').send('lists/import-batch', { batchId })
    if (answer.status !== 200) throw new Error(JSON.stringify(answer))
    await job('lists/import', batchId)
  }
  const count = async (text: string): Promise<number> =>
    writingTo(app.pool)(everything, async (_, client) => (await client.query<{ n: number }>(text)).rows[0]!.n)
  return { ...world, world, responseId, job, killAfter, peek, receive, receiveInput, check, batch, rows, putIn, count }
}
export type Lists = Awaited<ReturnType<typeof startLists>>

export const table = (...rows: string[]): string =>
  rows.map((row) => row.split(' ').join('\t').replaceAll('_', '')).join('\n')
