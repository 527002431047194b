import type { ListingLine } from '@kapok/contract/rosters/schema'
import { useState } from 'react'
import { useText } from '../../../../i18n/index.ts'
import { rostersText } from '../../../../i18n/messages/rosters.ts'
import { Action } from '../../../../ui/Action.tsx'
import { Chip } from '../../../../ui/Chip.tsx'
import { ChoiceField } from '../../../../ui/ChoiceField.tsx'
import { type Assignment, splitEvenly } from './shares.ts'

type Worker = { accountId: string; name: string }
type EvenlyProps = {
  listings: readonly ListingLine[]
  workers: readonly Worker[]
  busy: boolean
  onAssign: (assignments: readonly Assignment[]) => void
}

/** The walk cut into stretches of one length, one for each chosen worker. */
export function Evenly({ listings, workers, busy, onAssign }: EvenlyProps) {
  const t = useText(rostersText).create.owners
  const [who, setWho] = useState<string[]>([])
  const free = listings.filter(({ responsibleId }) => responsibleId === null)
  const [onlyFree, setOnlyFree] = useState(free.length > 0)
  const shares = splitEvenly(onlyFree ? free : listings, who)
  const nameOf = (id: string) => workers.find(({ accountId }) => accountId === id)?.name ?? ''
  return (
    <div className="k-owners-even">
      <p className="k-muted">{t.evenHint}</p>
      <ChoiceField
        label={t.who}
        several
        options={workers.map(({ accountId, name }) => ({ value: accountId, label: name }))}
        value={who}
        onChange={setWho}
      />
      {free.length > 0 && free.length < listings.length && (
        <Chip chosen={onlyFree} onClick={() => setOnlyFree(!onlyFree)}>
          {t.onlyFree}
        </Chip>
      )}
      <div className="k-line" data-apart>
        <span role="status">
          {shares.length === 0
            ? t.choosePeople
            : shares.map((share) => t.share(nameOf(share.responsibleId), share.listingIds.length)).join(' · ')}
        </span>
        <Action
          tone="primary"
          label={t.assign}
          busy={busy}
          disabled={shares.length === 0}
          onClick={() => onAssign(shares)}
        />
      </div>
    </div>
  )
}
