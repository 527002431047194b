import type { ErrorComponentProps } from '@tanstack/react-router'
import { ApiProblem, useOnline } from '../api/index.ts'
import { useText } from '../i18n/index.ts'
import { appText } from '../i18n/messages/app.ts'
import { ErrorCard } from '../ui/ErrorCard.tsx'

/** A page that broke, or that this device has not fetched yet. The frame stays, and so does everything recorded. */
export function RouteError({ error, reset }: ErrorComponentProps) {
  const t = useText(appText)
  const { online } = useOnline()
  if (error instanceof ApiProblem)
    return <ErrorCard what={error.message} kept={error.kept} code={error.code} onRetry={reset} />
  if (!online) return <ErrorCard what={t.notFetched.what} kept={t.broken.kept} todo={t.notFetched.todo} />
  // what failed to be fetched is not asked for again by the same page
  const reload = () => location.reload()
  const code = error instanceof Error ? error.name : undefined
  return <ErrorCard what={t.broken.what} kept={t.broken.kept} todo={t.broken.todo} code={code} onRetry={reload} />
}
