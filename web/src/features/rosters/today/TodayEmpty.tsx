import { api } from '../../../api/index.ts'
import { useWorkplace } from '../../../app/useWorkplace.ts'
import { useText } from '../../../i18n/index.ts'
import { todayText } from '../../../i18n/messages/today.ts'
import { Card } from '../../../ui/Card.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'

/** Nothing to do yet: no emergency, or no roster in it; the one thing to do first. */
export function TodayEmpty() {
  const t = useText(todayText)
  const { responseId, may } = useWorkplace()
  if (responseId === null)
    return (
      <Card>
        <EmptyState text={t.noResponse} action={{ label: t.noResponseGo, href: '/responses' }} />
      </Card>
    )
  if (!may(api.rosters.createRoster))
    return (
      <Card>
        <EmptyState text={t.noRostersPlain} />
      </Card>
    )
  return (
    <Card>
      <EmptyState text={t.noRosters} action={{ label: t.noRostersGo, href: '/rosters/new' }} />
    </Card>
  )
}
