import type { Organisation, OrganisationType } from '@kapok/contract/places/schema'
import { useState } from 'react'
import { api, useQueryOf } from '../../api/index.ts'
import { SelectField } from '../../app/forms/SelectField.tsx'
import { Problem } from '../../app/Problem.tsx'
import { useAddress } from '../../app/useAddress.ts'
import { useWorkplace } from '../../app/useWorkplace.ts'
import { useText } from '../../i18n/index.ts'
import { appText } from '../../i18n/messages/app.ts'
import { placesText } from '../../i18n/messages/places.ts'
import { Card } from '../../ui/Card.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { PageHead } from '../../ui/PageHead.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { AddOrganisation } from './organisations/AddOrganisation.tsx'
import { OrganisationSheet } from './organisations/OrganisationSheet.tsx'
import { OrganisationTable } from './organisations/OrganisationTable.tsx'

const ALL = 'all'

export function OrganisationsPage() {
  const t = useText(placesText)
  const app = useText(appText)
  const { may } = useWorkplace()
  const [{ open, type = ALL }, go] = useAddress()
  const [filter, setFilter] = useState('')
  const [adding, setAdding] = useState(false)
  const query = useQueryOf(api.places.listOrganisations, {})
  const items = query.data?.items ?? []
  const wanted = filter.trim().toLowerCase()
  const found = items.filter(
    (each) => (type === ALL || each.type === type) && `${each.name} ${each.areaName}`.toLowerCase().includes(wanted),
  )
  const shown = [...found.filter((each) => each.endedOn === null), ...found.filter((each) => each.endedOn !== null)]
  const nameOf = (id: string | null) => items.find((each) => each.id === id)?.name ?? ''
  const chosen = items.find(({ id }) => id === open)
  const add = { label: t.organisations.add, icon: 'plus' as const, keys: 'n', onClick: () => setAdding(true) }
  const mayAdd = may(api.places.addOrganisation)
  const types = Object.entries(t.organisations.types) as [OrganisationType, string][]
  return (
    <>
      <PageHead
        title={t.organisations.title}
        sub={query.data && t.organisations.sub(items.filter((each) => each.endedOn === null).length)}
        back={{ label: app.nav.settings, href: '/settings' }}
        primary={mayAdd ? add : undefined}
      />
      <Card flush>
        <div className="k-filters">
          <TextField label={t.organisations.filter} value={filter} onChange={setFilter} type="search" />
          <SelectField
            label={t.organisations.type}
            options={[
              { value: ALL, label: t.organisations.allTypes },
              ...types.map(([value, label]) => ({ value, label })),
            ]}
            value={type}
            onChange={(next) => go({ type: next === ALL || next === null ? undefined : next })}
          />
        </div>
        <OrganisationTable
          organisations={shown}
          nameOf={nameOf}
          open={open}
          onOpen={({ id }: Organisation) => go({ open: id })}
          loading={query.isPending}
          error={
            query.error && items.length === 0 ? (
              <Problem problem={query.error} onRetry={() => void query.refetch()} />
            ) : undefined
          }
          empty={
            items.length === 0 ? (
              <EmptyState text={t.organisations.empty} action={mayAdd ? add : undefined} />
            ) : (
              <EmptyState text={t.organisations.noMatch} />
            )
          }
        />
      </Card>
      {chosen && (
        <OrganisationSheet
          key={chosen.id}
          organisation={chosen}
          organisations={items}
          runBy={nameOf(chosen.runBy)}
          onClose={() => go({ open: undefined })}
        />
      )}
      {adding && <AddOrganisation organisations={items} onClose={() => setAdding(false)} />}
    </>
  )
}
