import { useText } from '../../../i18n/index.ts'
import { identityText } from '../../../i18n/messages/identity.ts'
import { offlineText, useOutbox, useStorageHealth } from '../../../offline/index.ts'
import { Callout } from '../../../ui/Callout.tsx'

/** What endangers the records kept on this device; nothing at all while nothing does. */
export function StorageCard() {
  const t = useText(identityText)
  const words = useText(offlineText)
  const { waiting, refused } = useOutbox()
  const { warnings: all } = useStorageHealth()
  // that the browser may clear what it keeps matters while there is something to lose
  const warnings = all.filter((warning) => waiting.length + refused.length > 0 || warning !== 'evictable')
  if (warnings.length === 0) return null
  return (
    <Callout title={t.mine.storage}>
      {warnings.map((warning) => (
        <p key={warning}>{words.storage[warning]}</p>
      ))}
    </Callout>
  )
}
