import type { ServiceEntry } from '@kapok/contract/ledger/schema'
import { useText } from '../../../i18n/index.ts'
import { figuresText } from '../../../i18n/messages/figures.ts'
import { Tag } from '../../../ui/Tag.tsx'

type EntryStateProps = {
  entry: ServiceEntry
  /** Told from here on: what happened before was only recorded late. */
  since?: string | undefined
}

/** Whether it counts, and if not, why. */
export function EntryState({ entry, since }: EntryStateProps) {
  const t = useText(figuresText)
  if (entry.reversedBy !== null) return <Tag tone="danger">{t.entries.reversed}</Tag>
  if (entry.reverses !== null) return <Tag tone="warn">{t.entries.reversal}</Tag>
  if (!entry.reached) return <Tag>{t.entries.attempt}</Tag>
  if (since !== undefined) return <Tag>{entry.occurredAt <= since ? t.entries.added : t.entries.fresh}</Tag>
  return <span className="k-muted">{t.entries.counts}</span>
}
