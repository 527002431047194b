import { dayOf } from '@kapok/contract/common/time'
import { everything } from '#platform/db/scope.ts'
import type { Jobs } from '#platform/jobs.ts'
import { carryUnsigned, openDay } from './opening.ts'

/** Opens today: its dues, and what is owed from yesterday where nobody signed. Harmless when run again. */
export const openToday: Jobs['tasks'][string] = async ({ write, now }) => {
  const today = dayOf(now.toISOString())
  await write(everything, async (tx) => {
    await openDay(tx, today)
    await carryUnsigned(tx, today)
  })
}

/** 00:01 in Shanghai, and every hour in case the machine was off at midnight. */
export const jobs: Jobs = {
  tasks: { 'rosters/open-day': openToday },
  crontab: '1 * * * * rosters/open-day ?jobKey=rosters-open-day&fill=1d',
}
