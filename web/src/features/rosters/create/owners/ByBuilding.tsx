import type { ListingLine } from '@kapok/contract/rosters/schema'
import { useState } from 'react'
import { useFormat, useText } from '../../../../i18n/index.ts'
import { rostersText } from '../../../../i18n/messages/rosters.ts'
import { Action } from '../../../../ui/Action.tsx'
import { DataTable } from '../../../../ui/table/DataTable.tsx'
import { type Assignment, type BuildingShare, buildingsOf } from './shares.ts'

type Worker = { accountId: string; name: string }
type ByBuildingProps = {
  listings: readonly ListingLine[]
  workers: readonly Worker[]
  busy: boolean
  onAssign: (assignments: readonly Assignment[]) => void
}

/** Each building to one worker: how stations usually share out. */
export function ByBuilding({ listings, workers, busy, onAssign }: ByBuildingProps) {
  const t = useText(rostersText).create.owners
  const f = useFormat()
  const nameOf = ({ of }: BuildingShare) => (of ? f.building(of.building, of.estate) : t.noBuilding)
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>({})
  const shares = buildingsOf(listings)
  const mostOf = ({ listings: here }: BuildingShare) => {
    const owners = Map.groupBy(here, ({ responsibleId }) => responsibleId ?? '')
    return owners.size === 1 ? [...owners.keys()][0] : ''
  }
  const assignments = shares.flatMap(({ key, listings: here }) => {
    const responsibleId = chosen[key]
    return responsibleId ? [{ responsibleId, listingIds: here.map(({ listingId }) => listingId) }] : []
  })
  return (
    <>
      <DataTable<BuildingShare>
        label={t.ways.building}
        rows={shares}
        rowKey={({ key }) => key}
        rowName={nameOf}
        columns={[
          { key: 'building', head: t.building, nowrap: true, cell: (share) => <b>{nameOf(share)}</b> },
          { key: 'people', head: t.people, right: true, width: 88, cell: (share) => f.number(share.listings.length) },
          {
            key: 'unowned',
            head: t.unowned,
            right: true,
            width: 110,
            cell: (share) => f.number(share.listings.filter(({ responsibleId }) => responsibleId === null).length),
          },
          {
            key: 'who',
            head: t.who,
            width: 200,
            cell: (share) => (
              <select
                className="k-input"
                aria-label={`${nameOf(share)} ${t.who}`}
                value={chosen[share.key] ?? mostOf(share)}
                onChange={(event) => setChosen({ ...chosen, [share.key]: event.currentTarget.value })}
              >
                <option value="">—</option>
                {workers.map(({ accountId, name }) => (
                  <option key={accountId} value={accountId}>
                    {name}
                  </option>
                ))}
              </select>
            ),
          },
        ]}
      />
      <div className="k-owners-foot">
        <Action
          tone="primary"
          label={t.assign}
          busy={busy}
          disabled={assignments.length === 0}
          onClick={() => onAssign(assignments)}
        />
      </div>
    </>
  )
}
