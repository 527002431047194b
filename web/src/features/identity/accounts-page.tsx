import { useState } from 'react'
import { api, usePagesOf, useQueryOf } from '../../api/index.ts'
import { SelectField } from '../../app/forms/SelectField.tsx'
import { Problem } from '../../app/Problem.tsx'
import { useAddress } from '../../app/useAddress.ts'
import { useWorkplace } from '../../app/useWorkplace.ts'
import { useText } from '../../i18n/index.ts'
import { appText } from '../../i18n/messages/app.ts'
import { identityText } from '../../i18n/messages/identity.ts'
import { Card } from '../../ui/Card.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { PageHead } from '../../ui/PageHead.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { AccountSheet } from './accounts/AccountSheet.tsx'
import { AccountTable } from './accounts/AccountTable.tsx'
import { AddAccount } from './accounts/AddAccount.tsx'

const ALL = 'all'

export function AccountsPage() {
  const t = useText(identityText)
  const app = useText(appText)
  const { organisationId, may } = useWorkplace()
  const [{ organisation = ALL, open }, go] = useAddress()
  const [filter, setFilter] = useState('')
  const [adding, setAdding] = useState(false)
  const organisations = useQueryOf(api.places.listOrganisations, {}, { staleTime: 300_000 }).data?.items ?? []
  const pages = usePagesOf(api.identity.listAccounts, {
    limit: 200,
    ...(organisation !== ALL && { organisationId: organisation }),
  })
  const wanted = filter.trim().toLowerCase()
  const shown = pages.items.filter(
    ({ name, loginName }) => name.toLowerCase().includes(wanted) || loginName.includes(wanted),
  )
  const account = pages.items.find(({ id }) => id === open)
  const add = { label: t.accounts.add, icon: 'plus' as const, keys: 'n', onClick: () => setAdding(true) }
  return (
    <>
      <PageHead
        title={t.accounts.title}
        sub={pages.data && !pages.hasNextPage ? t.accounts.sub(pages.items.length) : undefined}
        back={{ label: app.nav.settings, href: '/settings' }}
        primary={may(api.identity.addAccount) ? add : undefined}
      />
      <Card flush>
        <div className="k-filters">
          <TextField label={t.accounts.filter} value={filter} onChange={setFilter} type="search" />
          <SelectField
            label={t.accounts.organisation}
            options={[
              { value: ALL, label: t.accounts.allOrganisations },
              ...organisations.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            value={organisation}
            onChange={(next) => go({ organisation: next === ALL || next === null ? undefined : next })}
          />
        </div>
        <AccountTable
          accounts={shown}
          open={open}
          onOpen={({ id }) => go({ open: id })}
          onEnd={() => void pages.fetchNextPage()}
          more={pages.hasNextPage}
          loading={pages.isPending || pages.isFetchingNextPage}
          error={
            pages.error && pages.items.length === 0 ? (
              <Problem problem={pages.error} onRetry={() => void pages.refetch()} />
            ) : undefined
          }
          empty={
            wanted === '' ? (
              <EmptyState text={t.accounts.empty} action={add} />
            ) : (
              <EmptyState text={t.accounts.noMatch} />
            )
          }
        />
      </Card>
      {account && (
        <AccountSheet
          key={account.id}
          account={account}
          organisations={organisations}
          onClose={() => go({ open: undefined })}
        />
      )}
      {adding && (
        <AddAccount organisations={organisations} organisationId={organisationId} onClose={() => setAdding(false)} />
      )}
    </>
  )
}
