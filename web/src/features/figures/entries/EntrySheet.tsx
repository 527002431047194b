import type { ServiceEntry } from '@kapok/contract/ledger/schema'
import { useState } from 'react'
import { useText } from '../../../i18n/index.ts'
import { figuresText } from '../../../i18n/messages/figures.ts'
import { useFormat } from '../../../i18n/useFormat.ts'
import { Action } from '../../../ui/Action.tsx'
import { Callout } from '../../../ui/Callout.tsx'
import { DefinitionList } from '../../../ui/DefinitionList.tsx'
import { Link } from '../../../ui/Link.tsx'
import { SideSheet } from '../../../ui/sheet/SideSheet.tsx'
import { usePlaybook } from '../usePlaybook.ts'
import { EntryState } from './EntryState.tsx'
import { useEntryWords } from './entryWords.ts'
import { ReverseEntry } from './ReverseEntry.tsx'

type EntrySheetProps = {
  entry: ServiceEntry
  entries: readonly ServiceEntry[]
  onOpen: (id: string) => void
  onClose: () => void
}

/** One entry with all that is known of it; from here it is taken back. */
export function EntrySheet({ entry, entries, onOpen, onClose }: EntrySheetProps) {
  const t = useText(figuresText)
  const f = useFormat()
  const { serviceName } = usePlaybook()
  const { whom } = useEntryWords()
  const [reversing, setReversing] = useState(false)
  const otherId = entry.reversedBy ?? entry.reverses
  const other = entries.find(({ id }) => id === otherId)
  const sources: Readonly<Record<string, string>> = t.entries.source
  const name = whom(entry)
  const fact = t.entries.fact
  return (
    <SideSheet
      opened
      onClose={onClose}
      title={serviceName(entry.kind)}
      sub={f.dateTime(entry.occurredAt)}
      footer={
        entry.may.reverse && otherId === null ? (
          <Action label={t.reverse.open} tone="danger" onClick={() => setReversing(true)} />
        ) : undefined
      }
    >
      {otherId !== null && (
        <Callout
          title={entry.reversedBy === null ? t.entries.reversalOf : t.entries.reversed}
          action={other && <Action label={t.entries.seeOther} onClick={() => onOpen(other.id)} />}
        >
          {entry.reason !== null && <p>{t.entries.because(entry.reason)}</p>}
          {!other && <p>{t.entries.otherNotHere}</p>}
        </Callout>
      )}
      <DefinitionList
        items={[
          { key: 'state', term: t.entries.head.state, value: <EntryState entry={entry} /> },
          {
            key: 'person',
            term: t.entries.head.person,
            value: entry.personId === null ? name : <Link href={`/people/${entry.personId}`}>{name}</Link>,
          },
          { key: 'household', term: t.entries.head.household, value: entry.household },
          { key: 'worker', term: t.entries.head.worker, value: entry.worker },
          { key: 'minutes', term: t.entries.head.minutes, value: f.number(entry.minutes) },
          { key: 'how', term: t.entries.head.how, value: t.entries.how[entry.how] },
          { key: 'occurred', term: fact.occurred, value: f.dateTime(entry.occurredAt) },
          { key: 'recorded', term: fact.recorded, value: f.dateTime(entry.recordedAt) },
          { key: 'place', term: fact.place, value: entry.areaName },
          { key: 'organisation', term: fact.organisation, value: entry.organisationName },
          {
            key: 'source',
            term: fact.source,
            value: entry.source && (sources[entry.source.type] ?? entry.source.type),
          },
        ]}
      />
      {reversing && <ReverseEntry entry={entry} onClose={() => setReversing(false)} />}
    </SideSheet>
  )
}
