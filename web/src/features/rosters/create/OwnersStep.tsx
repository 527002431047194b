import type { Roster } from '@kapok/contract/rosters/schema'
import { useState } from 'react'
import { Problem } from '../../../app/Problem.tsx'
import { useText } from '../../../i18n/index.ts'
import { rostersText } from '../../../i18n/messages/rosters.ts'
import { Action } from '../../../ui/Action.tsx'
import { Card } from '../../../ui/Card.tsx'
import { Segmented } from '../../../ui/Segmented.tsx'
import { say } from '../../../ui/say.ts'
import { Waiting } from '../../../ui/Waiting.tsx'
import { PeopleList } from '../roster/PeopleList.tsx'
import { useListings } from '../roster/useListings.ts'
import { useWorkers } from '../workers/useWorkers.ts'
import { ByBuilding } from './owners/ByBuilding.tsx'
import { Evenly } from './owners/Evenly.tsx'
import { useAssign } from './owners/useAssign.ts'

type Way = 'building' | 'even' | 'hand'

/** Who is responsible for whom: whole buildings, even stretches of the walk, or name by name. */
export function OwnersStep({ roster, onNext }: { roster: Roster; onNext: () => void }) {
  const t = useText(rostersText).create
  const [way, setWay] = useState<Way>('building')
  const { listings, whole, error, refetch } = useListings(roster.id)
  const { workers } = useWorkers({ rosterId: roster.id })
  const keepers = workers.filter(({ role }) => role === 'social_worker' || role === 'station_head')
  const assign = useAssign(roster.id, () => say(t.owners.done))
  const free = listings.filter(({ responsibleId }) => responsibleId === null).length
  const part = { listings, workers: keepers, busy: assign.isPending, onAssign: assign.mutate }
  return (
    <>
      <Card
        flush
        title={whole ? t.owners.lead(free) : t.steps.owners}
        tools={
          <Segmented
            label={t.owners.way}
            options={(['building', 'even', 'hand'] as const).map((value) => ({ value, label: t.owners.ways[value] }))}
            value={way}
            onChange={setWay}
          />
        }
        footer={<span>{t.owners.why}</span>}
      >
        {error && listings.length === 0 ? (
          <Problem problem={error} onRetry={() => void refetch()} />
        ) : !whole ? (
          <div className="k-owners-even">
            <Waiting rows={6} />
          </div>
        ) : way === 'building' ? (
          <ByBuilding {...part} />
        ) : way === 'even' ? (
          <Evenly {...part} />
        ) : (
          <PeopleList roster={roster} listings={listings} />
        )}
        {assign.error && (
          <div className="k-owners-even">
            <Problem problem={assign.error} />
          </div>
        )}
      </Card>
      <div className="k-form-foot" data-end>
        <Action tone={free === 0 ? 'primary' : 'plain'} label={free === 0 ? t.next : t.owners.skip} onClick={onNext} />
      </div>
    </>
  )
}
