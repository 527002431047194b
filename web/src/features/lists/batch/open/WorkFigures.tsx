import type { WorkCounts, WorkState } from '@kapok/contract/lists/schema'
import { useFormat, useText } from '../../../../i18n/index.ts'
import { listsBatchText } from '../../../../i18n/messages/lists.batch.ts'
import { listsText } from '../../../../i18n/messages/lists.ts'
import { WorkMark } from '../../shared/WorkMark.tsx'
import { rowsOf } from '../../shared/workStates.ts'

/** Always said, also as nought; the other two only where there are any. */
const MAIN = ['done', 'in_hand', 'promised', 'unreachable', 'not_ours', 'untouched'] as const
const SOMETIMES = ['handed_on', 'unplaced'] as const

type WorkFiguresProps = {
  work: WorkCounts
  chosen: string | undefined
  onChoose: (state: WorkState | undefined) => void
}

/** The numbers of a list; each opens its rows. */
export function WorkFigures({ work, chosen, onChoose }: WorkFiguresProps) {
  const t = useText(listsText)
  const words = useText(listsBatchText)
  const f = useFormat()
  const total = rowsOf(work)
  const states: WorkState[] = [...MAIN, ...SOMETIMES.filter((state) => work[state] > 0)]
  return (
    <ul className="k-work-figures" aria-label={words.rows.filter}>
      {states.map((state) => (
        <li key={state}>
          <button
            type="button"
            className="k-bare"
            aria-pressed={chosen === state}
            onClick={() => onChoose(chosen === state ? undefined : state)}
          >
            <span>
              <WorkMark state={state} />
              {t.work[state]}
            </span>
            <b>
              {f.number(work[state])}
              {work[state] > 0 && <small> {f.percent(work[state], total)}</small>}
            </b>
          </button>
        </li>
      ))}
    </ul>
  )
}
