import type { ServiceEntry } from '@kapok/contract/ledger/schema'
import { dayOf, useText } from '../../../i18n/index.ts'
import { figuresText } from '../../../i18n/messages/figures.ts'
import { useFormat } from '../../../i18n/useFormat.ts'

/** Recorded on another day than it happened. */
export const isLate = (entry: ServiceEntry): boolean => dayOf(entry.recordedAt) !== entry.day

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
