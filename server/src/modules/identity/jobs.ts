import { nowhere } from '#platform/db/scope.ts'
import type { Job, Jobs } from '#platform/jobs.ts'

const day = 86_400_000
/** How long the list of accounts still says when somebody was last seen. */
const sessionsKeptDays = 180
/** Longer than any lock. */
const failuresKeptDays = 7

/** Sessions and failures are bookkeeping; what happened stays in the journal. */
const tidy: Job = async ({ write, now }) => {
  const before = (days: number) => new Date(now.getTime() - days * day).toISOString()
  await write(nowhere, async (tx) => {
    await tx.deleteFrom('session').where('expires_at', '<', before(sessionsKeptDays)).execute()
    await tx.deleteFrom('sign_in_failure').where('last_at', '<', before(failuresKeptDays)).execute()
  })
}

/** At 03:20 in Shanghai. */
export const jobs: Jobs = { tasks: { 'identity-tidy': tidy }, crontab: '20 19 * * * identity-tidy' }
