import type { ServiceEntry } from '@kapok/contract/ledger/schema'
import type { ReactNode } from 'react'
import { useText } from '../../../i18n/index.ts'
import { figuresText } from '../../../i18n/messages/figures.ts'
import { useFormat } from '../../../i18n/useFormat.ts'
import { Link } from '../../../ui/Link.tsx'
import { ListRow } from '../../../ui/ListRow.tsx'
import { DataTable } from '../../../ui/table/DataTable.tsx'
import type { Column } from '../../../ui/table/tableProps.ts'
import { usePlaybook } from '../usePlaybook.ts'
import { EntryState } from './EntryState.tsx'
import { useEntryWords } from './entryWords.ts'

type EntryTableProps = {
  label: string
  entries: readonly ServiceEntry[]
  open: string | undefined
  onOpen: (entry: ServiceEntry) => void
  loading?: boolean | undefined
  onEnd?: (() => void) | undefined
  more?: boolean | undefined
  error?: ReactNode
  empty?: ReactNode
  height?: string | undefined
  /** What corrects a bulletin: only when, what, whom, and how. */
  corrections?: boolean | undefined
}

/** Entries, newest first. What no longer counts is struck through and says why. */
export function EntryTable({ label, entries, open, onOpen, corrections = false, ...table }: EntryTableProps) {
  const t = useText(figuresText)
  const f = useFormat()
  const { serviceName } = usePlaybook()
  const { late, whom } = useEntryWords()
  const struck = (entry: ServiceEntry, what: ReactNode) =>
    entry.reversedBy === null && entry.reverses === null ? what : <s className="k-fig-struck">{what}</s>
  const person = (entry: ServiceEntry) => {
    const name = whom(entry)
    if (name === null) return '—'
    return struck(entry, entry.personId === null ? name : <Link href={`/people/${entry.personId}`}>{name}</Link>)
  }
  const more: Column<ServiceEntry>[] = [
    {
      key: 'household',
      head: t.entries.head.household,
      width: 200,
      cell: (entry) => entry.household ?? '—',
    },
    { key: 'worker', head: t.entries.head.worker, width: 90, nowrap: true, cell: (entry) => entry.worker ?? '—' },
    {
      key: 'minutes',
      head: t.entries.head.minutes,
      width: 76,
      right: true,
      cell: (entry) => struck(entry, f.number(entry.minutes)),
    },
    { key: 'how', head: t.entries.head.how, width: 84, cell: (entry) => t.entries.how[entry.how] },
  ]
  return (
    <DataTable<ServiceEntry>
      label={label}
      rows={entries}
      rowKey={(entry) => entry.id}
      rowName={(entry) => `${serviceName(entry.kind)} ${whom(entry) ?? ''} ${f.dateTime(entry.occurredAt)}`}
      open={open}
      onOpen={onOpen}
      rowHeight={48}
      {...table}
      columns={[
        {
          key: 'time',
          head: t.entries.head.time,
          width: 180,
          nowrap: true,
          cell: (entry) => (
            <span className="k-fig-name">
              <b>{f.dateTime(entry.occurredAt)}</b>
              {late(entry) !== undefined && <small>{late(entry)}</small>}
            </span>
          ),
        },
        { key: 'service', head: t.entries.head.service, cell: (entry) => struck(entry, serviceName(entry.kind)) },
        { key: 'person', head: t.entries.head.person, nowrap: true, cell: person },
        ...(corrections ? [] : more),
        {
          key: 'state',
          head: t.entries.head.state,
          width: 200,
          cell: (entry) => (
            <span className="k-line">
              <EntryState entry={entry} late={corrections} />
              {entry.reason !== null && <small>{entry.reason}</small>}
            </span>
          ),
        },
      ]}
      phoneRow={(entry) => (
        <ListRow
          lead={f.time(entry.occurredAt)}
          leadNote={f.date(entry.occurredAt)}
          title={whom(entry) ?? entry.household ?? '—'}
          titleNote={serviceName(entry.kind)}
          note={
            <>
              {[entry.worker, t.entries.minutes(f.number(entry.minutes)), t.entries.how[entry.how], late(entry)]
                .filter(Boolean)
                .join(t.dot)}
              {entry.reason !== null && <em>{t.entries.because(entry.reason)}</em>}
            </>
          }
          tag={
            entry.reached && entry.reverses === null && entry.reversedBy === null ? undefined : (
              <EntryState entry={entry} />
            )
          }
          onOpen={() => onOpen(entry)}
        />
      )}
    />
  )
}
