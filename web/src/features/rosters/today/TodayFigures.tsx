import type { CoverageCounts } from '@kapok/contract/rosters/schema'
import { useFormat, useText } from '../../../i18n/index.ts'
import { rostersText } from '../../../i18n/messages/rosters.ts'
import { todayText } from '../../../i18n/messages/today.ts'
import { type KeyFigure, KeyFigures } from '../../../ui/KeyFigures.tsx'
import type { CountedShow } from './show.ts'

type TodayFiguresProps = { counts: CoverageCounts | null; show: CountedShow; hrefOf: (show: CountedShow) => string }

/** The numbers of the day. Each is a link: the list beside then shows exactly those. */
export function TodayFigures({ counts, show, hrefOf }: TodayFiguresProps) {
  const t = useText(todayText)
  const words = useText(rostersText).coverage
  const f = useFormat()
  const figure = (key: CountedShow, value: number | undefined, more: Partial<KeyFigure> = {}): KeyFigure => ({
    key,
    label: key === 'all' ? words.due : key === 'open' ? words.open : words[key],
    value: value ?? null,
    href: hrefOf(key === show ? 'open' : key),
    chosen: key === show,
    ...more,
  })
  return (
    <KeyFigures
      label={t.figures}
      figures={[
        figure('all', counts?.due),
        figure('reached', counts?.reached, {
          status: 'reached',
          note: counts && counts.due > 0 ? f.percent(counts.reached, counts.due) : undefined,
        }),
        figure('tried', counts?.tried, { status: 'tried' }),
        figure('not_tried', counts?.notTried, { status: 'untried' }),
        figure('flagged', counts?.flagged, { status: 'flagged' }),
        figure('debts', counts?.debts, {
          status: 'debt',
          note: counts && counts.debts > 0 ? t.cleared(counts.debtsCleared) : undefined,
        }),
      ]}
    />
  )
}
