import { useText } from '../i18n/index.ts'
import { uiText } from '../i18n/messages/ui.ts'
import './states.css'

/** Grey lines where content will stand; nothing is seen for the first 300 ms, so quick answers do not flicker. */
export function Waiting({ rows = 3 }: { rows?: number }) {
  const t = useText(uiText)
  return (
    <div className="k-waiting" role="status">
      <span className="k-unseen">{t.waiting}</span>
      {Array.from({ length: rows }, (_, row) => (
        <i key={row} aria-hidden />
      ))}
    </div>
  )
}
