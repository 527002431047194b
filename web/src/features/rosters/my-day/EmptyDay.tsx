import { useOnline } from '../../../api/index.ts'
import { Problem } from '../../../app/Problem.tsx'
import { useWorkplace } from '../../../app/useWorkplace.ts'
import { useText } from '../../../i18n/index.ts'
import { myDayText } from '../../../i18n/messages/my-day.ts'
import type { useMyDay } from '../../../offline/index.ts'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { Waiting } from '../../../ui/Waiting.tsx'

/** No doors: still coming, could not be fetched, never fetched, or nothing assigned. */
export function EmptyDay({ day }: { day: ReturnType<typeof useMyDay> }) {
  const t = useText(myDayText)
  const { online } = useOnline()
  const { membership } = useWorkplace()
  const again = { label: t.empty.again, onClick: () => void day.refresh() }
  if (day.loading || (day.pulling && day.pulledAt === null)) return <Waiting rows={8} />
  if (day.pulledAt === null) {
    if (day.problem && online) return <Problem problem={day.problem} onRetry={again.onClick} />
    return <EmptyState text={t.empty.never} action={online ? again : undefined} />
  }
  if (membership?.role === 'volunteer')
    return <EmptyState text={t.empty.volunteer} action={online ? again : undefined} />
  return <EmptyState text={t.empty.worker} action={{ label: t.empty.rosters, href: '/rosters' }} />
}
