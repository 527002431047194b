import type { PassReason } from '@kapok/contract/calling/schema'
import { useText } from '../../i18n/index.ts'
import { callsText } from '../../i18n/messages/calls.ts'
import { Action } from '../../ui/Action.tsx'
import { BigChoices } from '../../ui/BigChoices.tsx'
import { Card } from '../../ui/Card.tsx'
import type { Calls } from './useCalls.ts'

type PassRowProps = { calls: Calls; passing: boolean; onPassing: (passing: boolean) => void }

const reasons: readonly ['not_now', ...Exclude<PassReason, 'not_now'>[]] = [
  'not_now',
  'language',
  'known_to_me',
  'needs_other',
  'no_number',
  'other',
]

/** Ways out of a name without a result: put it off with a reason, or hand it back and stop. */
export function PassRow({ calls, passing, onPassing }: PassRowProps) {
  const t = useText(callsText)
  const [first, ...others] = reasons
  const option = (value: PassReason, index: number) => ({
    value,
    label: t.pass.reasons[value],
    keys: String(index + 1),
  })
  if (passing)
    return (
      <Card title={t.pass.title} sub={t.pass.how}>
        <div className="cd-parts">
          <BigChoices<PassReason>
            equal
            label={t.pass.title}
            options={[option(first, 0), ...others.map((value, index) => option(value, index + 1))]}
            onChoose={(reason) => void calls.pass(reason)}
          />
          <Action label={t.back} icon="back" keys="q" onClick={() => onPassing(false)} />
        </div>
      </Card>
    )
  return (
    <div className="cd-row">
      <Action label={t.pass.open} keys="q" onClick={() => onPassing(true)} />
      <Action label={t.release} keys="x" onClick={() => void calls.release()} />
    </div>
  )
}
