import { sql } from 'kysely'
import { everything } from '#platform/db/scope.ts'
import type { Job, Jobs } from '#platform/jobs.ts'
import { checkBatch } from './check/check-batch.ts'
import { jobOf } from './commands/try-again.ts'
import { importRows } from './import/import-batch.ts'
import { undoRows } from './import/undo-batch.ts'
import { makeReturn } from './return/make-return.ts'

/** Destroys what was handed in and never became a batch, after a day. */
const dropUploads: Job = ({ write, now }) =>
  write(everything, async (tx) => {
    await sql`delete from list_upload where at < ${now}::timestamptz - interval '1 day'`.execute(tx)
  })

/** Takes up batches whose job went down with its process: nobody has moved them on for minutes. */
const takeUp: Job = ({ write, now }) =>
  write(everything, async (tx) => {
    const { rows } = await sql<{ id: string; state: keyof typeof jobOf }>`select id, state from batch
      where state in ('checking', 'importing', 'undoing') and worked_at < ${now}::timestamptz - interval '3 minutes'`.execute(
      tx,
    )
    for (const { id, state } of rows)
      await sql`select graphile_worker.add_job(${jobOf[state]}, ${JSON.stringify({ batchId: id })}::json, job_key := ${`lists-${id}`})`.execute(
        tx,
      )
  })

export const jobs: Jobs = {
  tasks: {
    'lists/check': checkBatch,
    'lists/import': importRows,
    'lists/undo': undoRows,
    'lists/make-return': makeReturn,
    'lists/take-up': takeUp,
    'lists/drop-uploads': dropUploads,
  },
  // 02:30 in Shanghai.
  crontab:
    '* * * * * lists/take-up ?jobKey=lists-take-up\n30 18 * * * lists/drop-uploads ?jobKey=lists-drop-uploads&fill=1d',
}
