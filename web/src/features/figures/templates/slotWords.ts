import { readSpot } from '@kapok/contract/common/spot'
import type { Slot, SlotContent } from '@kapok/contract/figures/template-schema'
import { listColumnNames } from '@kapok/contract/rosters/list-columns'
import { useText } from '../../../i18n/index.ts'
import { templatesText } from '../../../i18n/messages/templates.ts'
import { useFormat } from '../../../i18n/useFormat.ts'
import { useMetric } from '../useMetric.ts'
import { usePlaybook } from '../usePlaybook.ts'

/** `B4` of `0!B4`; nothing of a place in a letter. */
export const cellName = (at: string): string | undefined =>
  readSpot(at)?.kind === 'cell' ? at.split('!')[1] : undefined

/** What goes to a place, in words. */
export function useSlotWords() {
  const t = useText(templatesText).teaching
  const f = useFormat()
  const { nameOf } = useMetric()
  const { serviceName } = usePlaybook()
  return (content: SlotContent): string => {
    if (content.type === 'text') return t.texts[content.text]
    if (content.type === 'column') return t.listOf(f.pick(listColumnNames[content.column]))
    const { source, span } = content
    if (source.type === 'coverage') return t.of(t.coverageOf[source.of], t.spans[span])
    const services = (source.services ?? []).map(serviceName)
    return t.of([f.list(services), nameOf(source.metric)].filter(Boolean).join(' '), t.spans[span])
  }
}

export const slotAt = (slots: readonly Slot[], at: string): Slot | undefined => slots.find((slot) => slot.at === at)
