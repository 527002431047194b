import { useText } from '../../../i18n/index.ts'
import { todayText } from '../../../i18n/messages/today.ts'
import { Chip } from '../../../ui/Chip.tsx'
import { useWorkers } from '../workers/useWorkers.ts'
import { WorkerField } from '../workers/WorkerField.tsx'

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
  const place = { organisationId }
  const { workers } = useWorkers(place)
  if (workers.length > FIT)
    return (
      <div className="k-today-whose">
        <WorkerField
          label={t.list.who}
          place={place}
          value={value ?? null}
          onChange={(accountId) => onChange(accountId ?? undefined)}
          placeholder={t.list.everybody}
        />
      </div>
    )
  return (
    <div className="k-today-whose" role="group" aria-label={t.list.who}>
      <Chip chosen={value === undefined} onClick={() => onChange(undefined)}>
        {t.list.everybody}
      </Chip>
      {workers.map(({ accountId, name }) => (
        <Chip key={accountId} chosen={value === accountId} onClick={() => onChange(accountId)}>
          {name}
        </Chip>
      ))}
    </div>
  )
}
