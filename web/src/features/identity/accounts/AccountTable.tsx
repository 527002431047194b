import type { Account } from '@kapok/contract/identity/schema'
import type { ReactNode } from 'react'
import { useText } from '../../../i18n/index.ts'
import { appText } from '../../../i18n/messages/app.ts'
import { identityText } from '../../../i18n/messages/identity.ts'
import { useFormat } from '../../../i18n/useFormat.ts'
import { ListRow } from '../../../ui/ListRow.tsx'
import { DataTable } from '../../../ui/table/DataTable.tsx'
import { AccountState } from './AccountState.tsx'

type AccountTableProps = {
  accounts: readonly Account[]
  open: string | undefined
  onOpen: (account: Account) => void
  onEnd: () => void
  more: boolean
  loading: boolean
  error: ReactNode
  empty: ReactNode
}

const isPlain = ({ status, lockedUntil, mustChangePassword }: Account) =>
  status === 'active' && lockedUntil === null && !mustChangePassword

export function AccountTable({ accounts, open, onOpen, ...table }: AccountTableProps) {
  const t = useText(identityText)
  const app = useText(appText)
  const f = useFormat()
  const roles = (account: Account) => account.memberships.map(({ role }) => app.roles[role]).join(app.listSeparator)
  const places = (account: Account) =>
    [...new Set(account.memberships.map(({ organisationName }) => organisationName))].join(app.listSeparator)
  const seen = (account: Account) => (account.lastSeenAt === null ? t.accounts.never : f.ago(account.lastSeenAt))
  return (
    <DataTable<Account>
      label={t.accounts.title}
      rows={accounts}
      rowKey={(account) => account.id}
      rowName={(account) => account.name}
      onOpen={onOpen}
      open={open}
      {...table}
      columns={[
        { key: 'name', head: t.accounts.head.name, cell: (a) => <b>{a.name}</b>, sortBy: (a) => a.name, nowrap: true },
        { key: 'role', head: t.accounts.head.roles, cell: roles, sortBy: roles },
        { key: 'place', head: t.accounts.organisation, cell: places, sortBy: places },
        { key: 'login', head: t.accounts.head.login, cell: (a) => a.loginName, sortBy: (a) => a.loginName },
        {
          key: 'state',
          head: t.accounts.head.state,
          cell: (a) => <AccountState account={a} />,
          sortBy: (a) => (a.status === 'active' ? (isPlain(a) ? 0 : 1) : 2),
        },
        { key: 'seen', head: t.accounts.head.seen, cell: seen, sortBy: (a) => a.lastSeenAt ?? '', right: true },
      ]}
      phoneRow={(account) => (
        <ListRow
          lead={account.name}
          title={roles(account)}
          note={places(account)}
          tag={isPlain(account) ? undefined : <AccountState account={account} />}
          onOpen={() => onOpen(account)}
        />
      )}
    />
  )
}
