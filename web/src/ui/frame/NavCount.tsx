import { useText } from '../../i18n/index.ts'
import { uiText } from '../../i18n/messages/ui.ts'
import type { NavItem } from './frameProps.ts'

export function NavCount({ count, urgent }: Pick<NavItem, 'count' | 'urgent'>) {
  const t = useText(uiText)
  if (!count) return null
  return (
    <b data-urgent={urgent || undefined}>
      {count}
      <span className="k-unseen">{t.frame.waiting}</span>
    </b>
  )
}
