import { useText } from '../../../i18n/index.ts'
import { identityText } from '../../../i18n/messages/identity.ts'
import { offlineText, useStorageHealth } from '../../../offline/index.ts'
import { Callout } from '../../../ui/Callout.tsx'
import { usePhone } from '../../../ui/usePhone.ts'

/** What endangers the records kept on this device; nothing at all while nothing does. */
export function StorageCard() {
  const t = useText(identityText)
  const words = useText(offlineText)
  const phone = usePhone()
  const { warnings: all } = useStorageHealth()
  // a desk is always connected: that its browser may clear what it keeps is no news
  const warnings = all.filter((warning) => phone || warning !== 'evictable')
  if (warnings.length === 0) return null
  return (
    <Callout title={t.mine.storage}>
      {warnings.map((warning) => (
        <p key={warning}>{words.storage[warning]}</p>
      ))}
    </Callout>
  )
}
