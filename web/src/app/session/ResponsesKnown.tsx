import { useLocation } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useText } from '../../i18n/index.ts'
import { appText } from '../../i18n/messages/app.ts'
import { PageHead } from '../../ui/PageHead.tsx'
import { useNav } from '../frame/useNav.ts'
import { Problem } from '../Problem.tsx'
import { useWorkplace } from '../useWorkplace.ts'

const NEEDS = /^\/($|rosters|coverage|figures|bulletins)/

/**
 * Most of the desk is about one emergency. When it cannot be learnt which there are, those pages say why, instead of
 * saying that there is none. A round and the phone's own pages work without.
 */
export function ResponsesKnown({ children }: { children: ReactNode }) {
  const t = useText(appText)
  const { pathname } = useLocation()
  const { nav, current } = useNav(pathname)
  const { responsesProblem, retryResponses } = useWorkplace()
  if (!responsesProblem || !NEEDS.test(pathname)) return children
  const room = nav.flat().find(({ key }) => key === current)
  return (
    <>
      <PageHead title={room?.label ?? t.brand} />
      <Problem problem={responsesProblem} onRetry={retryResponses} />
    </>
  )
}
