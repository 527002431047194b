import { api, useQueryOf } from '../../../api/index.ts'
import { useText } from '../../../i18n/index.ts'
import { todayText } from '../../../i18n/messages/today.ts'
import { Chip } from '../../../ui/Chip.tsx'

type WhoseChipsProps = {
  organisationId: string
  value: string | undefined
  onChange: (accountId: string | undefined) => void
}

/** So many fit on a line. */
const FIT = 6

/** The people of a station: choose one to see what they still have to do. */
export function WhoseChips({ organisationId, value, onChange }: WhoseChipsProps) {
  const t = useText(todayText)
  const workers = useQueryOf(api.rosters.listWorkers, { organisationId }, { staleTime: 300_000 })
  if ((workers.data?.items.length ?? 0) > FIT)
    return (
      <div className="k-today-whose">
        <select
          className="k-input k-today-building"
          aria-label={t.list.who}
          value={value ?? ''}
          onChange={(event) => onChange(event.currentTarget.value || undefined)}
        >
          <option value="">{t.list.everybody}</option>
          {workers.data?.items.map(({ accountId, name }) => (
            <option key={accountId} value={accountId}>
              {name}
            </option>
          ))}
        </select>
      </div>
    )
  return (
    <div className="k-today-whose" role="group" aria-label={t.list.who}>
      <Chip chosen={value === undefined} onClick={() => onChange(undefined)}>
        {t.list.everybody}
      </Chip>
      {workers.data?.items.map(({ accountId, name }) => (
        <Chip key={accountId} chosen={value === accountId} onClick={() => onChange(accountId)}>
          {name}
        </Chip>
      ))}
    </div>
  )
}
