import { everything } from '#platform/db/scope.ts'
import type { Jobs } from '#platform/jobs.ts'
import { sealJournal } from './seal.ts'

/** Seals what has been committed, every minute. */
export const sealingJobs: Jobs = {
  tasks: {
    'journal/seal': async ({ write, now }) => {
      // One block a transaction, so that a long backlog holds nothing up.
      for (let sealed = 1; sealed > 0; ) sealed = await write(everything, (_tx, client) => sealJournal(client, now))
    },
  },
  crontab: '* * * * * journal/seal ?jobKey=journal-seal',
}
