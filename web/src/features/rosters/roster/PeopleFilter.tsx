import type { RosterWorker } from '@kapok/contract/rosters/schema'
import { useText } from '../../../i18n/index.ts'
import { rostersText } from '../../../i18n/messages/rosters.ts'

type PeopleFilterProps = {
  text: string
  onText: (text: string) => void
  who: string
  onWho: (who: string) => void
  workers: readonly RosterWorker[]
  nobody: string
}

/** By name or door, and by whoever is responsible. */
export function PeopleFilter({ text, onText, who, onWho, workers, nobody }: PeopleFilterProps) {
  const t = useText(rostersText)
  return (
    <div className="k-people-filter">
      <input
        className="k-input"
        type="search"
        aria-label={t.people.find}
        placeholder={t.people.find}
        value={text}
        onChange={(event) => onText(event.currentTarget.value)}
      />
      <select
        className="k-input"
        aria-label={t.people.head.who}
        value={who}
        onChange={(event) => onWho(event.currentTarget.value)}
      >
        <option value="">{t.people.all}</option>
        <option value={nobody}>{t.people.nobody}</option>
        {workers.map(({ accountId, name, listings }) => (
          <option key={accountId} value={accountId}>
            {t.create.owners.share(name, listings)}
          </option>
        ))}
      </select>
    </div>
  )
}
