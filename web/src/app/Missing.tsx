import { useText } from '../i18n/index.ts'
import { appText } from '../i18n/messages/app.ts'
import { Card } from '../ui/Card.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { PageHead } from '../ui/PageHead.tsx'

export function Missing() {
  const t = useText(appText)
  return (
    <>
      <PageHead title={t.missing.title} />
      <Card>
        <EmptyState text={t.missing.text} action={{ label: t.missing.home, href: '/' }} />
      </Card>
    </>
  )
}
