import { useText } from '../i18n/index.ts'
import { appText } from '../i18n/messages/app.ts'
import { EmptyState } from '../ui/EmptyState.tsx'

export function Missing() {
  const t = useText(appText)
  return <EmptyState text={t.missing.text} action={{ label: t.missing.home, href: '/' }} />
}
