import type { Role } from '@kapok/contract/identity/schema'
import { useText } from '../../../i18n/index.ts'
import { appText } from '../../../i18n/messages/app.ts'
import { identityText } from '../../../i18n/messages/identity.ts'
import { ChoiceField } from '../../../ui/ChoiceField.tsx'

const OF_A_STATION = ['social_worker', 'operator', 'storekeeper', 'volunteer'] as const satisfies Role[]
/** All of them, those of a station first. */
export const ROLES = [
  ...OF_A_STATION,
  'station_head',
  'counsellor',
  'officer',
  'administrator',
] as const satisfies Role[]

export type RoleFieldProps = {
  /** What the person who gives it is: a station head is offered the roles of a station. The server decides. */
  giver: readonly Role[]
  value: Role
  onChange: (role: Role) => void
  error?: string | undefined
}

export function RoleField({ giver, value, onChange, error }: RoleFieldProps) {
  const t = useText(identityText)
  const app = useText(appText)
  const roles: readonly Role[] = giver.includes('administrator') ? ROLES : OF_A_STATION
  return (
    <ChoiceField
      label={t.accounts.role}
      options={roles.map((role) => ({ value: role, label: app.roles[role] }))}
      value={value}
      onChange={onChange}
      error={error}
    />
  )
}
