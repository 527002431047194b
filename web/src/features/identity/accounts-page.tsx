import { useState } from 'react'
import { api, usePagesOf, useQueryOf } from '../../api/index.ts'
import { Problem } from '../../app/Problem.tsx'
import { useAddress } from '../../app/useAddress.ts'
import { useRested } from '../../app/useRested.ts'
import { useWorkplace } from '../../app/useWorkplace.ts'
import { useText } from '../../i18n/index.ts'
import { appText } from '../../i18n/messages/app.ts'
import { identityText } from '../../i18n/messages/identity.ts'
import { Card } from '../../ui/Card.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { PageHead } from '../../ui/PageHead.tsx'
import { AccountFilters } from './accounts/AccountFilters.tsx'
import { AccountSheet } from './accounts/AccountSheet.tsx'
import { AccountTable } from './accounts/AccountTable.tsx'
import { AddAccount } from './accounts/AddAccount.tsx'
import { inputOf, isNarrowed, stateOf } from './accounts/filter.ts'

/** What was looked for last, for when one comes back. Never in the address: it is a name or a number. */
let lookedFor = ''

export function AccountsPage() {
  const t = useText(identityText)
  const app = useText(appText)
  const { organisationId, may } = useWorkplace()
  const [address, go] = useAddress()
  const [search, setSearch] = useState(lookedFor)
  const [adding, setAdding] = useState(false)
  const organisations = useQueryOf(api.places.listOrganisations, {}, { staleTime: 300_000 }).data?.items ?? []
  const open = organisations.filter(({ endedOn }) => endedOn === null)
  const wanted = useRested(search.trim())
  const pages = usePagesOf(api.identity.listAccounts, inputOf(address, wanted), { keepLast: true })
  const account = pages.items.find(({ id }) => id === address['open'])
  const narrowed = wanted !== '' || isNarrowed(address)
  const look = (text: string) => {
    lookedFor = text
    setSearch(text)
  }
  const widen = () => {
    look('')
    go({ organisation: undefined, role: undefined, state: undefined })
  }
  // whoever is looked for by name may be somebody who has left
  const wider =
    wanted !== '' && stateOf(address) === 'active'
      ? { label: t.accounts.shutToo, onClick: () => go({ state: 'all' }) }
      : { label: t.accounts.showAll, onClick: widen }
  const add = { label: t.accounts.add, icon: 'plus' as const, keys: 'n', onClick: () => setAdding(true) }
  return (
    <>
      <PageHead
        title={t.accounts.title}
        sub={
          pages.data && (pages.hasNextPage ? t.accounts.more(pages.items.length) : t.accounts.sub(pages.items.length))
        }
        back={{ label: app.nav.settings, href: '/settings' }}
        primary={may(api.identity.addAccount) ? add : undefined}
      />
      <Card flush>
        <AccountFilters search={search} onSearch={look} organisations={organisations} />
        <AccountTable
          accounts={pages.items}
          open={address['open']}
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
            narrowed ? (
              <EmptyState text={t.accounts.noMatch} action={{ ...wider, tone: 'plain' }} />
            ) : (
              <EmptyState text={t.accounts.empty} action={add} />
            )
          }
        />
      </Card>
      {account && (
        <AccountSheet key={account.id} account={account} organisations={open} onClose={() => go({ open: undefined })} />
      )}
      {adding && (
        <AddAccount
          organisations={open}
          organisationId={address['organisation'] ?? organisationId}
          onClose={() => setAdding(false)}
        />
      )}
    </>
  )
}
