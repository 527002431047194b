import type { Outcome } from '@kapok/contract/rosters/schema'
import { useText } from '../../../i18n/index.ts'
import { contactText } from '../../../i18n/messages/contact.ts'
import { Action } from '../../../ui/Action.tsx'
import { type BigChoice, BigChoices } from '../../../ui/BigChoices.tsx'
import { Extras } from './Extras.tsx'
import { Failure } from './Failure.tsx'
import type { PartProps } from './partProps.ts'

type More = Extract<Outcome, 'refused' | 'moved_away' | 'not_found' | 'wrong_number' | 'duplicate'>

/** The rarer outcomes, each with what it means. */
export function MoreBody(props: PartProps) {
  const { state } = props
  const t = useText(contactText)
  const outcomes: [More, ...More[]] = ['refused', 'moved_away', 'not_found', 'wrong_number', 'duplicate']
  const choice = (value: More, at: number): BigChoice<More> => ({
    value,
    label: t.outcome[value],
    note: t.outcomeNote[value],
    keys: String(at + 1),
  })
  const [first, ...rest] = outcomes
  return (
    <>
      <BigChoices
        label={t.title.more}
        equal
        disabled={state.busy}
        options={[choice(first, 0), ...rest.map((value, at) => choice(value, at + 1))]}
        onChoose={(value) => void state.save(value)}
      />
      <Extras {...props} />
      <Failure failure={state.failure} />
    </>
  )
}

export function MoreFoot({ state }: PartProps) {
  const t = useText(contactText)
  return <Action label={t.back} icon="back" onClick={() => state.go('result')} />
}
