import type { CoverageCounts } from '@kapok/contract/rosters/schema'
import { useState } from 'react'
import { useFormat, useText } from '../../../i18n/index.ts'
import { closeText } from '../../../i18n/messages/close.ts'
import { rostersText } from '../../../i18n/messages/rosters.ts'
import { todayText } from '../../../i18n/messages/today.ts'
import { KeyFigures } from '../../../ui/KeyFigures.tsx'
import type { Status } from '../../../ui/status.ts'
import { NamesSheet } from '../coverage/NamesSheet.tsx'
import { type CountedShow, countOf } from '../today/show.ts'

type CloseFiguresProps = { counts: CoverageCounts; rosterId: string; rosterName: string; day: string; now: number }

const SHOWN: readonly { key: CountedShow; status?: Status }[] = [
  { key: 'all' },
  { key: 'reached', status: 'reached' },
  { key: 'tried', status: 'tried' },
  { key: 'not_tried', status: 'untried' },
  { key: 'put_off' },
  { key: 'flagged', status: 'flagged' },
]

/** The counts that are signed, or were. Each opens its names. */
export function CloseFigures({ counts, rosterId, rosterName, day, now }: CloseFiguresProps) {
  const t = useText(closeText)
  const words = useText(rostersText).coverage
  const list = useText(todayText).list
  const f = useFormat()
  const [show, setShow] = useState<CountedShow>()
  return (
    <>
      <KeyFigures
        label={t.figures}
        figures={SHOWN.map(({ key, status }) => ({
          key,
          label: key === 'all' ? words.due : words[key],
          value: countOf(counts, key),
          note: key === 'reached' && counts.due > 0 ? f.percent(counts.reached, counts.due) : undefined,
          status,
          chosen: key === show,
          onClick: () => setShow(key),
        }))}
      />
      {show !== undefined && (
        <NamesSheet
          title={list[show](list.times(countOf(counts, show)))}
          sub={`${rosterName} · ${f.day(day)}`}
          which={{ rosterId, day, show }}
          now={now}
          onClose={() => setShow(undefined)}
        />
      )}
    </>
  )
}
