import type { CoverageCounts } from '@kapok/contract/rosters/schema'
import { useText } from '../../../i18n/index.ts'
import { rostersText } from '../../../i18n/messages/rosters.ts'
import { ProgressBar } from '../../../ui/ProgressBar.tsx'

/** Reached, then tried; what stays grey is neither. */
export function CoverageBar({ counts, thin }: { counts: CoverageCounts; thin?: boolean }) {
  const words = useText(rostersText).coverage
  return (
    <ProgressBar
      total={counts.due}
      thin={thin}
      parts={[
        { key: 'reached', label: words.reached, value: counts.reached, tone: 'done' },
        { key: 'tried', label: words.tried, value: counts.tried, tone: 'tried' },
      ]}
    />
  )
}
