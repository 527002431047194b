import { lazy, Suspense } from 'react'
import { usePhone } from '../ui/usePhone.ts'
import { Waiting } from '../ui/Waiting.tsx'
import { isWorker } from './frame/useNav.ts'
import { Redirect } from './Redirect.tsx'
import { useWorkplace } from './useWorkplace.ts'

const TodayPage = lazy(async () => ({ default: (await import('../features/rosters/today-page.tsx')).TodayPage }))

/** The desk opens on the day of the station, a worker's phone on the worker's own. */
export function Home() {
  const phone = usePhone()
  const { me } = useWorkplace()
  if (phone && isWorker(me.memberships.map(({ role }) => role))) return <Redirect to="/my-day" />
  return (
    <Suspense fallback={<Waiting rows={8} />}>
      <TodayPage />
    </Suspense>
  )
}
