import type { CoverageCounts } from '@kapok/contract/rosters/schema'
import { useFormat, useText } from '../../../i18n/index.ts'
import { coverageText } from '../../../i18n/messages/coverage.ts'
import { todayText } from '../../../i18n/messages/today.ts'
import { KeyFigures } from '../../../ui/KeyFigures.tsx'
import type { CountedShow } from '../today/show.ts'
import { COUNTS } from './counts.ts'

type CoverageFiguresProps = {
  counts: CoverageCounts
  chosen: CountedShow | undefined
  onNames: (show: CountedShow) => void
}

/** The whole area in figures; each opens its names. */
export function CoverageFigures({ counts, chosen, onNames }: CoverageFiguresProps) {
  const t = useText(coverageText)
  const today = useText(todayText)
  const f = useFormat()
  const notes: Partial<Record<keyof CoverageCounts, string>> = {
    ...(counts.due > 0 && { reached: f.percent(counts.reached, counts.due) }),
    ...(counts.debts > 0 && { debts: today.cleared(counts.debtsCleared) }),
  }
  return (
    <KeyFigures
      label={t.table}
      figures={COUNTS.map((count) => ({
        key: count.key,
        label: t.head[count.key],
        value: counts[count.key],
        note: notes[count.key],
        status: count.status,
        chosen: count.show === chosen,
        onClick: () => onNames(count.show),
      }))}
    />
  )
}
