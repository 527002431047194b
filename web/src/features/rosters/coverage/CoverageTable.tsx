import { useRouter } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { api, OutputOf } from '../../../api/index.ts'
import { useFormat, useText } from '../../../i18n/index.ts'
import { coverageText } from '../../../i18n/messages/coverage.ts'
import { Link } from '../../../ui/Link.tsx'
import { Tag } from '../../../ui/Tag.tsx'
import { DataTable } from '../../../ui/table/DataTable.tsx'
import type { Column } from '../../../ui/table/tableProps.ts'
import { CoverageBar } from '../list/CoverageBar.tsx'
import type { CountedShow } from '../today/show.ts'
import { CountCell } from './CountCell.tsx'
import { COUNTS } from './counts.ts'
import { PlaceRow } from './PlaceRow.tsx'

export type Place = OutputOf<typeof api.rosters.getCoverage>['rows'][number]

type CoverageTableProps = {
  places: readonly Place[]
  hrefOf: (place: Place) => string
  onNames: (place: Place, show: CountedShow) => void
}

/** What lies directly under an area, each with its counts; a name leads down, a number to the names. */
export function CoverageTable({ places, hrefOf, onNames }: CoverageTableProps) {
  const t = useText(coverageText)
  const f = useFormat()
  const router = useRouter()
  const columns = useMemo<Column<Place>[]>(
    () => [
      {
        key: 'name',
        head: t.head.name,
        sortBy: ({ name }) => name,
        cell: (place) => (
          <>
            <Link className="k-place-name" href={hrefOf(place)}>
              {place.name}
            </Link>{' '}
            {!place.name.endsWith(place.detail) && <small>{place.detail}</small>}
          </>
        ),
      },
      { key: 'bar', head: t.head.bar, width: 170, cell: ({ counts }) => <CoverageBar counts={counts} /> },
      {
        key: 'share',
        head: t.head.share,
        width: 72,
        right: true,
        sortBy: ({ counts }) => (counts.due === 0 ? -1 : counts.reached / counts.due),
        cell: ({ counts }) => <b>{f.percent(counts.reached, counts.due)}</b>,
      },
      ...COUNTS.map(
        ({ key, show, status }): Column<Place> => ({
          key,
          head: t.head[key],
          width: 84,
          right: true,
          sortBy: ({ counts }) => counts[key],
          cell: (place) => (
            <CountCell
              count={place.counts[key]}
              status={status}
              label={t.open(place.name, t.head[key])}
              onOpen={() => onNames(place, show)}
            />
          ),
        }),
      ),
      {
        key: 'unsigned',
        head: t.head.unsigned,
        width: 104,
        right: true,
        sortBy: ({ unsigned }) => unsigned,
        cell: ({ type, unsigned }) =>
          unsigned > 0 && (
            <Tag tone="warn">{type === 'roster' ? t.unsignedDays(unsigned) : t.unsignedRosters(unsigned)}</Tag>
          ),
      },
    ],
    [t, f, hrefOf, onNames],
  )
  return (
    <DataTable<Place>
      label={t.table}
      columns={columns}
      rows={places}
      rowKey={({ type, id }) => `${type} ${id}`}
      rowName={({ name }) => name}
      rowHeight={44}
      onOpen={(place) => router.history.push(hrefOf(place))}
      phoneRow={(place) => <PlaceRow place={place} href={hrefOf(place)} onNames={(show) => onNames(place, show)} />}
    />
  )
}
