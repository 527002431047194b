import type { Outcome } from '@kapok/contract/rosters/schema'
import { useText } from '../../../i18n/index.ts'
import { contactText } from '../../../i18n/messages/contact.ts'
import { type BigChoice, BigChoices } from '../../../ui/BigChoices.tsx'
import { Keys } from '../../../ui/Keys.tsx'
import { useShortcuts } from '../../../ui/useShortcuts.ts'
import type { PartProps } from './partProps.ts'

type Choice = 'reached' | 'no_answer' | 'trouble' | 'put_off' | 'wrong_number' | 'not_found'

/** The usual answer is the biggest; the rest stand around it. Digits on the desk, or F keys while a number is typed. */
export function ResultFoot({ state }: PartProps) {
  const t = useText(contactText)
  const { draft, flags, missing, save, go, busy } = state
  const door = draft.method === 'door'
  const flagged = flags.length > 0
  const choices: [BigChoice<Choice>, ...BigChoice<Choice>[]] = [
    {
      value: 'reached',
      label: flagged ? t.usualFlagged : t.usual,
      status: flagged ? 'flagged' : 'reached',
      note: missing.length > 0 ? t.missing(missing.length) : undefined,
      keys: '1',
    },
    { value: 'no_answer', label: door ? t.atDoor.no_answer : t.outcome.no_answer, status: 'tried', keys: '2' },
    { value: 'trouble', label: t.trouble, status: 'flagged', tone: 'danger', keys: '3' },
    { value: 'put_off', label: door ? t.putOffDoor : t.putOffCall, keys: '4' },
    door
      ? { value: 'not_found', label: t.atDoor.not_found, keys: '5' }
      : { value: 'wrong_number', label: t.outcome.wrong_number, keys: '5' },
  ]
  const choose = (choice: Choice) => {
    if (choice === 'trouble') return go('trouble')
    if (choice === 'put_off') return go('later')
    void save(choice satisfies Outcome)
  }
  const more = () => go('more')
  // F keys work while a number is being typed, where digits belong to the number.
  useShortcuts([
    ...choices.map(({ value, label, keys }) => ({ keys: `f${keys}`, label, run: () => choose(value), disabled: busy })),
    { keys: '6', label: t.more, run: more },
  ])
  return (
    <div className="rs-foot" data-flagged={flagged || undefined}>
      <BigChoices label={t.title.plain} options={choices} onChoose={choose} disabled={busy} />
      <button type="button" className="k-bare rs-more" onClick={more} disabled={busy}>
        {door ? t.moreAtDoor : t.moreOutcomes}
        <Keys keys="6" />
      </button>
    </div>
  )
}
