import type { Organisation } from '@kapok/contract/places/schema'
import { SelectField } from '../../../app/forms/SelectField.tsx'
import { useAddress } from '../../../app/useAddress.ts'
import { useText } from '../../../i18n/index.ts'
import { appText } from '../../../i18n/messages/app.ts'
import { identityText } from '../../../i18n/messages/identity.ts'
import { TextField } from '../../../ui/TextField.tsx'
import { stateOf } from './filter.ts'
import { ROLES } from './RoleField.tsx'

const ALL = 'all'

type AccountFiltersProps = {
  search: string
  onSearch: (text: string) => void
  organisations: readonly Organisation[]
}

/** Who is looked for. Name and number stay out of the address; the rest may be sent to somebody. */
export function AccountFilters({ search, onSearch, organisations }: AccountFiltersProps) {
  const t = useText(identityText)
  const app = useText(appText)
  const [address, go] = useAddress()
  const given = (next: string | null) => (next === ALL || next === null ? undefined : next)
  return (
    <div className="k-filters" data-many>
      <TextField
        label={t.accounts.filter}
        value={search}
        onChange={onSearch}
        type="search"
        maxLength={60}
        autoComplete="off"
        spellCheck={false}
      />
      <SelectField
        label={t.accounts.organisation}
        options={[
          { value: ALL, label: t.accounts.allOrganisations },
          ...organisations.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        value={address['organisation'] ?? ALL}
        onChange={(next) => go({ organisation: given(next) })}
      />
      <SelectField
        label={t.accounts.role}
        options={[
          { value: ALL, label: t.accounts.allRoles },
          ...ROLES.map((role) => ({ value: role, label: app.roles[role] })),
        ]}
        value={ROLES.find((role) => role === address['role']) ?? ALL}
        onChange={(next) => go({ role: given(next) })}
      />
      <SelectField
        label={t.accounts.head.state}
        options={[
          { value: 'active', label: t.accounts.active },
          { value: 'disabled', label: t.accounts.disabled },
          { value: ALL, label: t.accounts.allStates },
        ]}
        value={stateOf(address)}
        onChange={(next) => go({ state: next === 'active' || next === null ? undefined : next })}
      />
    </div>
  )
}
