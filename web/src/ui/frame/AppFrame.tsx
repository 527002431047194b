import { lazy, Suspense, useMemo } from 'react'
import { useText } from '../../i18n/index.ts'
import { uiText } from '../../i18n/messages/ui.ts'
import { ShortcutsHost } from '../ShortcutsHost.tsx'
import { usePhone } from '../usePhone.ts'
import type { AppFrameProps } from './frameProps.ts'
import { FrameTopContext } from './frameTop.ts'
import { Rail } from './Rail.tsx'
import { TabBar } from './TabBar.tsx'
import './frame.css'

const TopBar = lazy(async () => ({ default: (await import('./TopBar.tsx')).TopBar }))

/**
 * What stands around every page. Desk: rail and top bar. Phone (under 768): five tabs at the bottom, and the top is the
 * page's own PageHead. Which of the two is CSS alone, so nothing jumps and printing shows neither; the menus of the top bar
 * are no load for the phone.
 */
export function AppFrame({ children, ...frame }: AppFrameProps) {
  const t = useText(uiText)
  const phone = usePhone()
  const { onSearch, unsent } = frame
  const top = useMemo(() => ({ onSearch, unsent }), [onSearch, unsent])
  return (
    <FrameTopContext value={top}>
      <a className="k-skip" href="#main">
        {t.frame.skip}
      </a>
      <div className="k-frame">
        <Rail brand={frame.brand} nav={frame.nav} current={frame.current} />
        <div className="k-column">
          {!phone && (
            <Suspense fallback={<header className="k-top" />}>
              <TopBar {...frame} />
            </Suspense>
          )}
          <main id="main" className="k-main" tabIndex={-1}>
            {children}
          </main>
        </div>
        <TabBar tabs={frame.tabs} current={frame.currentTab ?? frame.current} />
      </div>
      <ShortcutsHost />
    </FrameTopContext>
  )
}
