import { sql } from 'kysely'
import { isPassing } from '#platform/db/errors.ts'
import type { Transaction } from '#platform/db/pool.ts'
import { FileRefused } from '#platform/files/index.ts'
import type { JobContext } from '#platform/jobs.ts'
import { type BatchRecord, getBatch, scopeOfBatch } from './store.ts'

type Working = 'checking' | 'importing' | 'undoing'

/** Somebody else is at this batch, or it was taken away: nothing of ours was written. */
export class Overtaken extends Error {}

/**
 * Writes one piece of a batch's work and moves the batch on, in one transaction: either both or neither. Whoever finds that
 * somebody else moved it on leaves it to them, so that two jobs of one batch never write anything twice.
 * @throws Overtaken
 */
export const step = async (
  { write }: JobContext,
  batch: BatchRecord,
  to: { line: number; done: number },
  piece: (tx: Transaction) => Promise<void>,
): Promise<void> => {
  for (let tries = 1; ; tries += 1)
    try {
      await write(scopeOfBatch(batch), async (tx) => {
        const moved =
          await sql`update batch set at_line = ${to.line}, progress_done = ${to.done}, worked_at = clock_timestamp()
          where id = ${batch.id}::uuid and state = ${batch.state} and at_line = ${batch.at_line}`.execute(tx)
        if (Number(moved.numAffectedRows) !== 1) throw new Overtaken()
        await piece(tx)
      })
      batch.at_line = to.line
      batch.progress_done = to.done
      return
    } catch (error) {
      if (!isPassing(error) || tries > 3) throw error
    }
}

const failureOf = (error: unknown): string => (error instanceof FileRefused ? error.code : 'stopped')

const isLost = (error: unknown): boolean =>
  /^(08|57P0|53300)/.test((error as { code?: string }).code ?? '') ||
  /connection terminated|timeout exceeded|not queryable|ECONN/i.test(error instanceof Error ? error.message : '')

/**
 * Does the long work of a batch while it stands in `state`. What fails is shown on the batch and can be tried again from
 * where it stopped; a database that went away is no failure of the batch, and the job comes again by itself.
 */
export const workOn = async (
  ctx: JobContext,
  batchId: string,
  state: Working,
  work: (batch: BatchRecord) => Promise<void>,
): Promise<void> => {
  const everywhere = { areaPaths: ['/'], rosterIds: [], accountIds: [] }
  const batch = await ctx.write(everywhere, (tx) => getBatch(tx, batchId))
  if (batch.state !== state) return
  try {
    await work(batch)
  } catch (error) {
    if (error instanceof Overtaken) return
    if (isLost(error)) throw error
    ctx.log.error(
      { err: error instanceof FileRefused ? new Error(error.code) : error, batch: batchId },
      'a list stopped',
    )
    await ctx.write(everywhere, async (tx) => {
      await sql`update batch set state = 'failed', failed_in = ${state}, failure = ${failureOf(error)}
        where id = ${batchId}::uuid and state = ${state}`.execute(tx)
    })
  }
}
