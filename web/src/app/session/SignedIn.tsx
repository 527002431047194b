import { Outlet, useLocation } from '@tanstack/react-router'
import { ErrorCard } from '../../ui/ErrorCard.tsx'
import { Waiting } from '../../ui/Waiting.tsx'
import { Frame } from '../frame/Frame.tsx'
import { Redirect } from '../Redirect.tsx'
import { WorkplaceProvider } from '../workplace/WorkplaceProvider.tsx'
import { ResponsesKnown } from './ResponsesKnown.tsx'
import { useSession } from './useSession.ts'
import './signedIn.css'

/** Everything behind the sign-in: who it is, where they work, and the frame around the page. */
export function SignedIn() {
  const session = useSession()
  const { href, pathname } = useLocation()
  if (session.state === 'in') {
    if (session.me.mustSetSecondFactor && pathname !== '/second-factor') return <Redirect to="/second-factor" />
    return (
      <WorkplaceProvider me={session.me}>
        {session.me.mustSetSecondFactor ? (
          <Outlet />
        ) : (
          <Frame>
            <ResponsesKnown>
              <Outlet />
            </ResponsesKnown>
          </Frame>
        )}
      </WorkplaceProvider>
    )
  }
  // on its way already: the page in front is still being fetched, and going there again would never end
  if (pathname === '/sign-in') return null
  if (session.state === 'out') return <Redirect to="/sign-in" then={href} />
  return (
    <main className="k-threshold">
      {session.state === 'opening' ? (
        <Waiting rows={6} />
      ) : (
        <ErrorCard
          what={session.problem.message}
          kept={session.problem.kept}
          code={session.problem.code}
          onRetry={session.retry}
        />
      )}
    </main>
  )
}
