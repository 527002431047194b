import { useText } from '../i18n/index.ts'
import { appText } from '../i18n/messages/app.ts'
import { Card } from '../ui/Card.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { PageHead } from '../ui/PageHead.tsx'

/** Stands for a page whose figures or names are for others: nothing went wrong, and trying again changes nothing. */
export function NotYours({ title }: { title: string }) {
  const t = useText(appText)
  return (
    <>
      <PageHead title={title} />
      <Card>
        <EmptyState text={t.notYours} action={{ label: t.missing.home, href: '/', tone: 'plain' }} />
      </Card>
    </>
  )
}
