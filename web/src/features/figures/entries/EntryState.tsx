import type { ServiceEntry } from '@kapok/contract/ledger/schema'
import { useText } from '../../../i18n/index.ts'
import { figuresText } from '../../../i18n/messages/figures.ts'
import { Tag } from '../../../ui/Tag.tsx'

type EntryStateProps = {
  entry: ServiceEntry
  /** Beside a bulletin that did not know it, it was recorded late. */
  late?: boolean | undefined
}

/** Whether it counts, and if not, why. */
export function EntryState({ entry, late }: EntryStateProps) {
  const t = useText(figuresText)
  if (entry.reversedBy !== null) return <Tag>{t.entries.reversed}</Tag>
  if (entry.reverses !== null) return <Tag tone="warn">{t.entries.reversal}</Tag>
  if (!entry.reached) return <Tag>{t.entries.attempt}</Tag>
  if (late) return <Tag>{t.entries.added}</Tag>
  return <span className="k-muted">{t.entries.counts}</span>
}
