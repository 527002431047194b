import type { RosterSummary } from '@kapok/contract/rosters/schema'
import { useRouter } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useFormat, useText } from '../../../i18n/index.ts'
import { rostersText } from '../../../i18n/messages/rosters.ts'
import { Link } from '../../../ui/Link.tsx'
import { DataTable } from '../../../ui/table/DataTable.tsx'
import type { Column } from '../../../ui/table/tableProps.ts'
import { RosterRow } from './RosterRow.tsx'
import { RosterState } from './RosterState.tsx'
import { RosterToday } from './RosterToday.tsx'
import { useRhythmText } from './useRhythmText.ts'

/** Rosters by station, each with how today stands. */
export function RosterTable({ rosters, label }: { rosters: readonly RosterSummary[]; label: string }) {
  const t = useText(rostersText)
  const f = useFormat()
  const router = useRouter()
  const rhythm = useRhythmText()
  const stations = useMemo(() => new Set(rosters.map(({ organisationId }) => organisationId)).size, [rosters])
  const firsts = useMemo(
    () => new Set(rosters.filter((one, at) => rosters[at - 1]?.organisationId !== one.organisationId)),
    [rosters],
  )
  const { head } = t.list
  const columns: Column<RosterSummary>[] = [
    ...(stations > 1
      ? [
          {
            key: 'station',
            head: head.station,
            nowrap: true,
            // said once for each station: the names under it are its own
            cell: (roster: RosterSummary) => (firsts.has(roster) ? roster.organisationName : ''),
          },
        ]
      : []),
    {
      key: 'name',
      head: head.name,
      cell: (roster) => (
        <>
          <Link className="k-roster-name" href={`/rosters/${roster.id}`}>
            {roster.name}
          </Link>{' '}
          <small>{f.pick(roster.serviceName)}</small>
        </>
      ),
    },
    { key: 'rhythm', head: head.rhythm, cell: (roster) => rhythm(roster.rhythm) },
    {
      key: 'size',
      head: head.size,
      right: true,
      width: 110,
      cell: (roster) => t.size[roster.subject](roster.listings),
    },
    { key: 'today', head: head.today, width: 220, cell: (roster) => <RosterToday roster={roster} /> },
    { key: 'state', head: head.state, width: 150, cell: (roster) => <RosterState roster={roster} /> },
  ]
  return (
    <DataTable<RosterSummary>
      label={label}
      columns={columns}
      rows={rosters}
      rowKey={({ id }) => id}
      rowName={({ name }) => name}
      rowHeight={48}
      onOpen={({ id }) => router.history.push(`/rosters/${id}`)}
      phoneRow={(roster) => <RosterRow roster={roster} station={stations > 1} />}
    />
  )
}
