import { useText } from '../../i18n/index.ts'
import { uiText } from '../../i18n/messages/ui.ts'
import { Chip } from '../Chip.tsx'
import type { Unsent } from './frameProps.ts'

/** What this device still has to send. Always in sight while there is something, and whenever there is no network. */
export function UnsentChip({ count, offline, href }: Unsent) {
  const t = useText(uiText)
  if (count === 0 && !offline) return null
  const words = [count > 0 ? t.frame.unsent(count) : '', offline ? t.frame.offline : ''].filter(Boolean)
  return (
    <Chip href={href} tone={offline ? 'warn' : 'plain'} icon="sent">
      {words.join(' · ')}
    </Chip>
  )
}
