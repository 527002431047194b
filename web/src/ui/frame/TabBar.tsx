import { useText } from '../../i18n/index.ts'
import { uiText } from '../../i18n/messages/ui.ts'
import { Link } from '../Link.tsx'
import type { NavItem } from './frameProps.ts'
import { NavCount } from './NavCount.tsx'

export function TabBar({ tabs, current }: { tabs: readonly NavItem[]; current: string }) {
  const t = useText(uiText)
  return (
    <nav className="k-tabs" aria-label={t.frame.tabs}>
      {tabs.slice(0, 5).map((tab) => (
        <Link key={tab.key} href={tab.href} {...(tab.key === current ? { 'aria-current': 'page' as const } : {})}>
          {tab.label}
          <NavCount count={tab.count} urgent={tab.urgent} />
        </Link>
      ))}
    </nav>
  )
}
