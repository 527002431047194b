import type { DeskState } from '@kapok/contract/calling/schema'
import { formatNumber, useText } from '../../i18n/index.ts'
import { callsText } from '../../i18n/messages/calls.ts'

type RosterFilterProps = {
  rosters: DeskState['rosters']
  value: string | undefined
  onChange: (rosterId: string | undefined) => void
}

/** One list at a time, where somebody has to be ready by an hour. */
export function RosterFilter({ rosters, value, onChange }: RosterFilterProps) {
  const t = useText(callsText)
  if (rosters.length < 2 && value === undefined) return null
  return (
    <label className="cd-filter">
      <span>{t.filter}</span>
      <select
        className="k-input"
        value={value ?? ''}
        onChange={(event) => onChange(event.currentTarget.value || undefined)}
      >
        <option value="">{t.all}</option>
        {rosters.map(({ rosterId, name, left }) => (
          <option key={rosterId} value={rosterId}>
            {t.rosterLeft(name, formatNumber(left))}
          </option>
        ))}
      </select>
    </label>
  )
}
