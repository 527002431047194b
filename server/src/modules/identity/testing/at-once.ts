import type { Started } from './start-identity.ts'

const waiting = `select count(*)::int as n from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`

/** Runs commands so that all are in the middle before any can end: each in turn comes to wait for `lock`, or for another. */
export const atOnce = async <T>(
  { pool, rows }: Started,
  lock: string,
  calls: readonly (() => Promise<T>)[],
): Promise<T[]> => {
  const client = await pool.connect()
  await client.query('begin')
  await client.query(lock)
  const answers: Promise<T>[] = []
  for (const call of calls) {
    answers.push(call())
    while ((await rows(waiting))[0]?.['n'] < answers.length) await new Promise((resolve) => setTimeout(resolve, 10))
  }
  await client.query('commit')
  client.release()
  return Promise.all(answers)
}
