import { useLocation } from '@tanstack/react-router'
import { ErrorCard } from '../../ui/ErrorCard.tsx'
import { Waiting } from '../../ui/Waiting.tsx'
import { Redirect } from '../Redirect.tsx'
import { useSession } from './useSession.ts'
import './signedIn.css'

/** The door of everything behind the sign-in: whoever is not known goes there, and has not fetched what is inside. */
export function SignedIn() {
  const session = useSession()
  const { href, pathname } = useLocation()
  if (session.state === 'in') return <session.Inside me={session.me} />
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
