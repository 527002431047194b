import type { Flag } from '@kapok/contract/rosters/schema'
import { usePick, useText } from '../../../i18n/index.ts'
import { contactText } from '../../../i18n/messages/contact.ts'
import { StatusTag } from '../../../ui/StatusTag.tsx'

/** Flags that the answers raise, at once and not only after saving. */
export function FlagsNow({ flags }: { flags: readonly Flag[] }) {
  const t = useText(contactText)
  const pick = usePick()
  return (
    <div className="rs-flags" role="status">
      {flags.length > 0 && <span className="k-muted">{t.flags}</span>}
      {flags.map(({ code, label, severity }) => (
        <StatusTag
          key={code}
          status={severity === 'urgent' ? 'flagged' : 'tried'}
          label={severity === 'urgent' ? `${pick(label)} · ${t.severity.urgent}` : pick(label)}
        />
      ))}
    </div>
  )
}
