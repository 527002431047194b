import { useText } from '../../../i18n/index.ts'
import { identityText } from '../../../i18n/messages/identity.ts'
import { Callout } from '../../../ui/Callout.tsx'
import type { BadRow } from './areaTable.ts'

export function BadRows({ rows }: { rows: readonly BadRow[] }) {
  const t = useText(identityText)
  if (rows.length === 0) return null
  return (
    <Callout title={t.setUp.bad(rows.length)}>
      <ul className="k-bad-rows">
        {rows.slice(0, 100).map(({ line, text, reason }) => (
          <li key={`${line}${reason}`}>
            {t.setUp.line(line)} · {text} · {t.setUp.reasons[reason]}
          </li>
        ))}
      </ul>
    </Callout>
  )
}
