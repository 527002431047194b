import { run, type TaskList, Logger as WorkerLogger, type Runner as WorkerRunner } from 'graphile-worker'
import type { Pool } from '#platform/db/pool.ts'
import { type Writing, writingTo } from '#platform/db/writing.ts'
import type { Keys } from '#platform/keys.ts'
import type { Log } from '#platform/log.ts'

export type JobContext = { pool: Pool; keys: Keys; write: Writing; now: Date; log: Log }
export type Job = (ctx: JobContext, payload: Record<string, unknown>) => Promise<void>
/** What a module does later: by name, and by the clock (cron in Asia/Shanghai is written in UTC). */
export type Jobs = { tasks: Record<string, Job>; crontab?: string }

/** Runs the jobs of all modules on the same database. A job that fails is tried again with growing pauses and stays visible. */
export const startJobs = async (
  url: string,
  pool: Pool,
  keys: Keys,
  log: Log,
  jobs: readonly Jobs[],
  clock: () => Date,
): Promise<WorkerRunner> => {
  const write = writingTo(pool)
  const taskList: TaskList = {}
  for (const { tasks } of jobs) {
    for (const [name, job] of Object.entries(tasks)) {
      taskList[name] = async (payload) => {
        await job({ pool, keys, write, now: clock(), log }, (payload ?? {}) as Record<string, unknown>)
      }
    }
  }
  const crontab = jobs.flatMap((one) => (one.crontab === undefined ? [] : [one.crontab])).join('\n')
  return run({
    connectionString: url,
    concurrency: 2,
    noHandleSignals: true,
    pollInterval: 2000,
    taskList,
    ...(crontab !== '' && { crontab }),
    logger: new WorkerLogger(() => (level, message) => {
      if (level === 'error') log.error({ job: 'worker' }, 'a job failed')
      else log.debug({ job: message.slice(0, 80) }, 'jobs')
    }),
  })
}
