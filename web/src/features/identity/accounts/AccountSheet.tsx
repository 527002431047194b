import type { Account } from '@kapok/contract/identity/schema'
import type { Organisation } from '@kapok/contract/places/schema'
import { useState } from 'react'
import { useWorkplace } from '../../../app/useWorkplace.ts'
import { useText } from '../../../i18n/index.ts'
import { identityText } from '../../../i18n/messages/identity.ts'
import { useFormat } from '../../../i18n/useFormat.ts'
import { Action } from '../../../ui/Action.tsx'
import { DefinitionList } from '../../../ui/DefinitionList.tsx'
import { SideSheet } from '../../../ui/sheet/SideSheet.tsx'
import { AccountRoles } from './AccountRoles.tsx'
import { AccountState } from './AccountState.tsx'
import { DisableAccount } from './DisableAccount.tsx'
import { EnableAccount } from './EnableAccount.tsx'
import { ResetPassword } from './ResetPassword.tsx'
import '../sessions.css'

type AccountSheetProps = { account: Account; organisations: readonly Organisation[]; onClose: () => void }

export function AccountSheet({ account, organisations, onClose }: AccountSheetProps) {
  const t = useText(identityText)
  const f = useFormat()
  const { me } = useWorkplace()
  const [doing, setDoing] = useState<'reset' | 'disable' | 'enable'>()
  const others = account.id !== me.accountId
  return (
    <SideSheet
      opened
      onClose={onClose}
      title={account.name}
      sub={account.loginName}
      footer={
        !others ? undefined : account.status === 'active' ? (
          <div className="k-form-foot">
            <Action label={t.accounts.reset} onClick={() => setDoing('reset')} />
            <Action label={t.accounts.disable} tone="danger" onClick={() => setDoing('disable')} />
          </div>
        ) : (
          <div className="k-form-foot">
            <Action label={t.accounts.enable} tone="primary" onClick={() => setDoing('enable')} />
          </div>
        )
      }
    >
      <div className="k-stack" data-wide>
        <DefinitionList
          items={[
            { key: 'state', term: t.accounts.head.state, value: <AccountState account={account} /> },
            {
              key: 'second',
              term: t.accounts.head.second,
              value: account.secondFactor === 'on' ? t.accounts.on : t.accounts.off,
            },
            {
              key: 'seen',
              term: t.accounts.head.seen,
              value: account.lastSeenAt === null ? t.accounts.never : f.ago(account.lastSeenAt),
            },
          ]}
        />
        <h3>{t.accounts.roles}</h3>
        <AccountRoles account={account} organisations={organisations} />
      </div>
      {doing === 'reset' && <ResetPassword account={account} onClose={() => setDoing(undefined)} />}
      {doing === 'enable' && <EnableAccount account={account} onClose={() => setDoing(undefined)} />}
      {doing === 'disable' && <DisableAccount account={account} onClose={() => setDoing(undefined)} />}
    </SideSheet>
  )
}
