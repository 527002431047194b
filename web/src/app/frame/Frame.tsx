import { useLocation } from '@tanstack/react-router'
import { type ReactNode, useCallback, useState } from 'react'
import { useText } from '../../i18n/index.ts'
import { appText } from '../../i18n/messages/app.ts'
import { AppFrame } from '../../ui/frame/AppFrame.tsx'
import { onDemand } from '../../ui/onDemand.tsx'
import { useWorkplace } from '../useWorkplace.ts'
import { useArrival } from './useArrival.ts'
import { useBanner } from './useBanner.ts'
import { useFreshness } from './useFreshness.ts'
import { useMeMenu } from './useMeMenu.ts'
import { useNav } from './useNav.ts'
import { useUnsent } from './useUnsent.ts'

const SignOutDialog = onDemand(async () => (await import('../session/SignOutDialog.tsx')).SignOutDialog)
const GlobalSearch = onDemand(async () => (await import('./GlobalSearch.tsx')).GlobalSearch)

/** The frame with what stands in it: where one can go, the emergency, the scope, how fresh, what is unsent, who. */
export function Frame({ children }: { children: ReactNode }) {
  const t = useText(appText)
  const { pathname } = useLocation()
  const { scope, scopes, chooseScope } = useWorkplace()
  const banner = useBanner()
  const nav = useNav(pathname)
  const room = nav.nav.flat().find(({ key }) => key === nav.current) ?? nav.tabs.find(({ key }) => key === nav.current)
  useArrival(pathname, room?.label)
  const freshness = useFreshness()
  const unsent = useUnsent()
  const [leaving, setLeaving] = useState(false)
  const leave = useCallback(() => setLeaving(true), [])
  const me = useMeMenu(leave)
  const [finding, setFinding] = useState(false)
  const find = useCallback(() => setFinding(true), [])
  return (
    <AppFrame
      brand={t.brand}
      {...nav}
      banner={banner}
      scope={{
        value: scope.key,
        options: scopes.map(({ key, label, note }) => ({ value: key, label, note })),
        onChange: chooseScope,
      }}
      onSearch={find}
      searchHint={t.search}
      freshness={freshness}
      unsent={unsent}
      me={me}
    >
      {children}
      <SignOutDialog opened={leaving} onClose={() => setLeaving(false)} />
      <GlobalSearch opened={finding} onClose={() => setFinding(false)} />
    </AppFrame>
  )
}
