import type { CoverageCounts } from '@kapok/contract/rosters/schema'
import { useWorkplace } from '../../../app/useWorkplace.ts'
import { useText } from '../../../i18n/index.ts'
import { myDayText } from '../../../i18n/messages/my-day.ts'
import type { DayOrder } from '../../../offline/index.ts'
import { PageHead } from '../../../ui/PageHead.tsx'
import { ProgressBar } from '../../../ui/ProgressBar.tsx'
import { Segmented } from '../../../ui/Segmented.tsx'
import { usePhone } from '../../../ui/usePhone.ts'

type DayHeadProps = {
  counts: CoverageCounts
  left: number
  /** No names at all: there is nothing to count or to order. */
  none: boolean
  order: DayOrder
  onOrder: (order: DayOrder) => void
}

/** Whose day, how much is left, how far it is, and in which order it is shown. */
export function DayHead({ counts, left, none, order, onOrder }: DayHeadProps) {
  const t = useText(myDayText)
  const phone = usePhone()
  const { me } = useWorkplace()
  const title = phone ? t.title : t.deskTitle
  if (none) return <PageHead title={title} note={me.name} />
  return (
    <PageHead
      title={title}
      note={left > 0 ? t.left(me.name, t.people(left)) : t.allDone(me.name)}
      progress={
        <ProgressBar
          total={counts.due}
          parts={[
            { key: 'reached', label: t.reached, value: counts.reached, tone: 'done' },
            { key: 'tried', label: t.tried, value: counts.tried, tone: 'tried' },
          ]}
        />
      }
    >
      <Segmented
        label={t.order.label}
        value={order}
        onChange={onOrder}
        options={[
          { value: 'walking', label: t.order.walking },
          { value: 'urgency', label: t.order.urgency },
        ]}
      />
    </PageHead>
  )
}
