import type { ListingLine } from '@kapok/contract/rosters/schema'
import { type ReactNode, useMemo } from 'react'
import { useFormat, useText } from '../../../i18n/index.ts'
import { rostersText } from '../../../i18n/messages/rosters.ts'
import { ListRow } from '../../../ui/ListRow.tsx'
import { DataTable } from '../../../ui/table/DataTable.tsx'
import type { Column, Selection } from '../../../ui/table/tableProps.ts'
import { doorBlock, doorShort } from '../today/due/doorShort.ts'
import { useDueWords } from '../today/due/useDueWords.ts'
import '../today/due/due.css'

type PeopleTableProps = {
  listings: readonly ListingLine[]
  label: string
  selection: Selection | undefined
  onOpen: ((line: ListingLine) => void) | undefined
  open: string | undefined
  height: number | undefined
  empty: ReactNode
}

/** Everybody on a roster as rows, in walking order until another is asked for. */
export function PeopleTable({ listings, onOpen, ...table }: PeopleTableProps) {
  const t = useText(rostersText).people
  const f = useFormat()
  const words = useDueWords(0)
  const estates = useMemo(() => new Set(listings.map(({ address }) => address.estate)).size > 1, [listings])
  const teams = useMemo(() => listings.some(({ team }) => team.length > 0), [listings])
  const columns = useMemo<Column<ListingLine>[]>(
    () => [
      {
        key: 'door',
        head: t.head.door,
        width: 104,
        nowrap: true,
        cell: (line) => (
          <>
            <b>{doorShort(line)}</b> {estates && <small className="k-due-estate k-cut">{line.address.estate}</small>}
          </>
        ),
      },
      {
        key: 'name',
        head: t.head.name,
        width: 132,
        sortBy: ({ name }) => name,
        cell: (line) => (
          <>
            {line.name} <small className="k-nowrap">{words.about(line)}</small>
          </>
        ),
      },
      { key: 'note', head: t.head.note, cell: ({ note }) => <span className="k-due-what">{note ?? ''}</span> },
      {
        key: 'who',
        head: t.head.who,
        width: 96,
        sortBy: ({ responsibleName }) => responsibleName ?? '',
        cell: ({ responsibleName }) => responsibleName ?? <span className="k-muted">{t.nobody}</span>,
      },
      ...(teams
        ? [
            {
              key: 'team',
              head: t.head.team,
              width: 140,
              cell: ({ team }: ListingLine) => (
                <span className="k-due-what">{f.list(team.map(({ name }) => name))}</span>
              ),
            },
          ]
        : []),
      {
        key: 'last',
        head: t.head.last,
        width: 140,
        right: true,
        sortBy: ({ reachedAt }) => reachedAt ?? '',
        cell: ({ reachedAt }) => (reachedAt ? f.ago(reachedAt) : <span className="k-muted">{t.never}</span>),
      },
    ],
    [t, f, words, estates, teams],
  )
  return (
    <DataTable<ListingLine>
      {...table}
      columns={columns}
      rows={listings}
      rowKey={({ listingId }) => listingId}
      rowName={({ name }) => name}
      rowHeight={48}
      onOpen={onOpen}
      phoneRow={
        onOpen &&
        ((line) => (
          <ListRow
            lead={line.address.room || '—'}
            leadNote={f.door(doorBlock(line))}
            title={line.name}
            titleNote={words.about(line)}
            note={[line.responsibleName ?? t.nobody, line.note].filter(Boolean).join(' · ')}
            onOpen={() => onOpen(line)}
          />
        ))
      }
    />
  )
}
