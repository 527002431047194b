import type { Jobs } from '#platform/jobs.ts'
import { foldFigures } from './cube/fold.ts'

/** Every minute, or at once by `add_job('figures/fold')`. One queue: a second fold would only wait for the first. */
export const jobs: Jobs = {
  tasks: { 'figures/fold': ({ write, now }) => foldFigures(write, now) },
  crontab: '* * * * * figures/fold ?jobKey=figures-fold&queue=figures',
}
