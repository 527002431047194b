import type { ServiceEntry } from '@kapok/contract/ledger/schema'
import { dayOf, useText } from '../../../i18n/index.ts'
import { figuresText } from '../../../i18n/messages/figures.ts'
import { useFormat } from '../../../i18n/useFormat.ts'

const LATE = 2 * 3_600_000

/** Recorded on another day than it happened, or hours afterwards. */
const isLate = (entry: ServiceEntry): boolean =>
  dayOf(entry.recordedAt) !== entry.day || Date.parse(entry.recordedAt) - Date.parse(entry.occurredAt) > LATE

/** How an entry is told in words. */
export function useEntryWords() {
  const t = useText(figuresText)
  const f = useFormat()
  return {
    late: (entry: ServiceEntry) => (isLate(entry) ? t.entries.late(f.dateTime(entry.recordedAt)) : undefined),
    /** The person as given, or how many were counted. */
    whom: (entry: ServiceEntry) =>
      entry.person ?? (entry.people > 0 && entry.how !== 'named' ? t.entries.crowd(f.number(entry.people)) : null),
  }
}
