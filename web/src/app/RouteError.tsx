import type { ErrorComponentProps } from '@tanstack/react-router'
import { ApiProblem } from '../api/index.ts'
import { useText } from '../i18n/index.ts'
import { appText } from '../i18n/messages/app.ts'
import { ErrorCard } from '../ui/ErrorCard.tsx'

/** A page that broke. The frame stays, and so does everything that was recorded. */
export function RouteError({ error, reset }: ErrorComponentProps) {
  const t = useText(appText)
  if (error instanceof ApiProblem)
    return <ErrorCard what={error.message} kept={error.kept} code={error.code} onRetry={reset} />
  const code = error instanceof Error ? error.name : undefined
  return <ErrorCard what={t.broken.what} kept={t.broken.kept} todo={t.broken.todo} code={code} onRetry={reset} />
}
