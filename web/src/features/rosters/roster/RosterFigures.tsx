import type { Roster } from '@kapok/contract/rosters/schema'
import { useFormat, useText } from '../../../i18n/index.ts'
import { rostersText } from '../../../i18n/messages/rosters.ts'
import { todayText } from '../../../i18n/messages/today.ts'
import { KeyFigures } from '../../../ui/KeyFigures.tsx'
import type { Status } from '../../../ui/status.ts'
import { type CountedShow, countOf } from '../today/show.ts'

type RosterFiguresProps = { roster: Roster; show: CountedShow | undefined; onShow: (show: CountedShow) => void }

const SHOWN: readonly { key: CountedShow; status?: Status }[] = [
  { key: 'all' },
  { key: 'reached', status: 'reached' },
  { key: 'tried', status: 'tried' },
  { key: 'not_tried', status: 'untried' },
  { key: 'flagged', status: 'flagged' },
  { key: 'debts', status: 'debt' },
]

/** Today of one roster; each number opens its names. */
export function RosterFigures({ roster, show, onShow }: RosterFiguresProps) {
  const t = useText(rostersText)
  const today = useText(todayText)
  const f = useFormat()
  const counts = roster.today
  const notes: Partial<Record<CountedShow, string>> = {
    ...(counts.due > 0 && { reached: f.percent(counts.reached, counts.due) }),
    ...(counts.debts > 0 && { debts: today.cleared(counts.debtsCleared) }),
  }
  return (
    <KeyFigures
      label={t.roster.todayFigures}
      figures={SHOWN.map(({ key, status }) => ({
        key,
        label: key === 'all' ? t.coverage.due : t.coverage[key],
        value: countOf(counts, key),
        note: notes[key],
        status,
        chosen: key === show,
        onClick: () => onShow(key),
      }))}
    />
  )
}
