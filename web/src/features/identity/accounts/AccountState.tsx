import type { Account } from '@kapok/contract/identity/schema'
import { useText } from '../../../i18n/index.ts'
import { identityText } from '../../../i18n/messages/identity.ts'
import { useFormat } from '../../../i18n/useFormat.ts'
import { Tag } from '../../../ui/Tag.tsx'

export function AccountState({ account }: { account: Account }) {
  const t = useText(identityText)
  const f = useFormat()
  if (account.status === 'disabled') return <Tag>{t.accounts.disabled}</Tag>
  if (account.lockedUntil !== null) return <Tag tone="warn">{t.accounts.locked(f.time(account.lockedUntil))}</Tag>
  if (account.mustChangePassword) return <Tag tone="warn">{t.accounts.firstPassword}</Tag>
  return <span className="k-muted">{t.accounts.active}</span>
}
