import { useText } from '../i18n/index.ts'
import { uiText } from '../i18n/messages/ui.ts'
import { Action } from './Action.tsx'
import './states.css'

export type ErrorCardProps = {
  /** What happened. */
  what: string
  /** What was not lost. */
  kept?: string | undefined
  /** What to do. */
  todo?: string | undefined
  /** Stable code, for whoever helps. */
  code?: string | undefined
  onRetry?: (() => void) | undefined
}

export function ErrorCard({ what, kept, todo, code, onRetry }: ErrorCardProps) {
  const t = useText(uiText)
  return (
    <div className="k-error" role="alert">
      <b>{what}</b>
      {kept !== undefined && (
        <p>
          <span>{t.error.kept}</span> {kept}
        </p>
      )}
      {todo !== undefined && (
        <p>
          <span>{t.error.todo}</span> {todo}
        </p>
      )}
      {(onRetry || code !== undefined) && (
        <footer>
          {onRetry && <Action label={t.error.again} onClick={onRetry} />}
          {code !== undefined && (
            <small>
              {t.error.code} <code>{code}</code>
            </small>
          )}
        </footer>
      )}
    </div>
  )
}
