import type { ListingCard } from '@kapok/contract/rosters/schema'
import { useFormat, useText } from '../../../../i18n/index.ts'
import { todayText } from '../../../../i18n/messages/today.ts'
import { CallButton } from '../../../../ui/CallButton.tsx'
import { useDialWords } from '../../../people/useDialWords.ts'

type DoorCallsProps = { card: ListingCard; keeps: boolean; onCall: (shown: string, phoneId: string | null) => void }

/** Numbers to call: the own one first. Masked and not to be pressed for those who do not keep this person. */
export function DoorCalls({ card, keeps, onCall }: DoorCallsProps) {
  const t = useText(todayText)
  const { who } = useDialWords()
  const { list } = useFormat()
  const masked = card.person?.phones.map((phone) => phone.masked) ?? []
  if (card.dial.length === 0)
    return (
      <p className="k-muted">
        {masked.length === 0 ? t.door.noPhone : list(masked)}
        {masked.length > 0 && !keeps && <small> {t.door.masked}</small>}
      </p>
    )
  return (
    <ul className="k-door-calls">
      {card.dial.map((dial, index) => (
        <li key={`${dial.phoneId ?? ''}${dial.number}`} data-usual={index === 0 || undefined}>
          <CallButton
            label={t.door.call(who(dial))}
            number={dial.number}
            shown={`${dial.masked} · ${who(dial)}`}
            wide
            keys={index === 0 ? 'space' : undefined}
            onCall={() => onCall(dial.masked, dial.phoneId)}
          />
        </li>
      ))}
    </ul>
  )
}
