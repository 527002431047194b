import type { Ladder } from '@kapok/contract/playbooks/schema'
import { useFormat, useText } from '../../../i18n/index.ts'
import { rostersText } from '../../../i18n/messages/rosters.ts'
import './parts.css'

const MINUTE = 60_000

/** What happens when somebody cannot be reached: step by step, each with its clock and who does it. */
export function LadderPath({ ladder }: { ladder: Ladder }) {
  const t = useText(rostersText).steps
  const f = useFormat()
  return (
    <ol className="k-ladder" aria-label={t.path}>
      {ladder.steps.map((step, index) => (
        <li key={step.code}>
          <i aria-hidden>{index + 1}</i>
          <div>
            <b>{f.pick(step.label)}</b>
            <small>
              {[
                t.within(f.duration(step.withinMinutes * MINUTE)),
                step.attempts > 1 ? t.attempts(step.attempts) : '',
                step.department ? f.pick(step.department) : t.owner[step.owner],
              ]
                .filter(Boolean)
                .join(' · ')}
            </small>
          </div>
        </li>
      ))}
    </ol>
  )
}
