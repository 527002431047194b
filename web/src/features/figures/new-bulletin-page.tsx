import { useAddress } from '../../app/useAddress.ts'
import { useWorkplace } from '../../app/useWorkplace.ts'
import { dayOf, useText } from '../../i18n/index.ts'
import { figuresText } from '../../i18n/messages/figures.ts'
import { Card } from '../../ui/Card.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { PageHead } from '../../ui/PageHead.tsx'
import { Waiting } from '../../ui/Waiting.tsx'
import { Draft } from './bulletins/Draft.tsx'
import { isDay } from './filter/filter.ts'
import { useNow } from './filter/useNow.ts'
import { usePlaybook } from './usePlaybook.ts'
import './figures.css'

export function NewBulletinPage() {
  const t = useText(figuresText)
  const now = useNow()
  const [address, go] = useAddress()
  const { response, responsesLoading, areaId } = useWorkplace()
  const { templates, due, loading } = usePlaybook()
  const template = templates.find(({ code }) => code === address['template']) ?? due()
  if (response && template)
    return (
      <Draft
        responseId={response.id}
        startsOn={response.startsOn}
        choice={{
          template: template.code,
          day: isDay(address['day']) ? address['day'] : dayOf(now),
          areaId: address['areaId'] ?? areaId,
        }}
        onChoose={go}
      />
    )
  return (
    <>
      <PageHead title={t.draft.title} back={{ label: t.entries.back, href: '/figures' }} />
      <Card>
        {responsesLoading || loading ? (
          <Waiting rows={6} />
        ) : (
          <EmptyState
            text={response ? t.draft.noTemplate : t.draft.noResponse}
            action={{ label: t.draft.toResponses, href: '/responses' }}
          />
        )}
      </Card>
    </>
  )
}
