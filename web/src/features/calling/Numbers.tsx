import type { CallCard } from '@kapok/contract/calling/schema'
import { useText } from '../../i18n/index.ts'
import { callsText } from '../../i18n/messages/calls.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import { CallButton } from '../../ui/CallButton.tsx'
import { Callout } from '../../ui/Callout.tsx'
import { Keys } from '../../ui/Keys.tsx'
import { useShortcuts } from '../../ui/useShortcuts.ts'
import { useDialWords } from '../people/useDialWords.ts'
import { spokenNumber } from './spokenNumber.ts'
import type { DialState } from './useDialled.ts'

type Number = CallCard['numbers'][number]

/** The best number is the big button; the others stand under it, a wrong one last and never a button to press by habit. */
export function Numbers({ card, dial, ring }: { card: CallCard; dial: DialState; ring: boolean }) {
  const t = useText(callsText)
  const { who } = useDialWords()
  const [best, ...others] = card.numbers
  if (!best) return <Callout title={t.numbers.none}>{t.numbers.noneHow}</Callout>
  return (
    <div className="cd-numbers">
      {ring ? (
        <CallButton
          wide
          label={t.numbers.call(who(best), best.masked)}
          shown={spokenNumber(best.number)}
          number={best.number}
          keys="space"
          onCall={() => dial.ring(best.phoneId)}
        />
      ) : (
        <p className="cd-number-off">{best.masked}</p>
      )}
      <Owner number={best} dialled={dial.counted === best.phoneId && dial.phoneId !== undefined} />
      {others.length > 0 && (
        <ul className="cd-others" aria-label={t.numbers.others}>
          {others.map((number, index) => (
            <OtherNumber
              key={number.phoneId ?? number.number}
              number={number}
              keys={`alt+${index + 2}`}
              dial={dial}
              ring={ring}
            />
          ))}
        </ul>
      )}
    </div>
  )
}

/** Whose it is, and what is known of it. */
function Owner({ number, dialled }: { number: Number; dialled: boolean }) {
  const t = useText(callsText)
  const f = useFormat()
  const { who } = useDialWords()
  const known = [
    number.state === 'wrong' && t.numbers.wrong,
    number.lastReachedAt !== null && t.numbers.reached(f.ago(number.lastReachedAt)),
  ].filter(Boolean)
  return (
    <small className="cd-owner" data-dialled={dialled || undefined}>
      {[who(number), ...known].join(' · ')}
    </small>
  )
}

type OtherNumberProps = { number: Number; keys: string; dial: DialState; ring: boolean }

function OtherNumber({ number, keys, dial, ring }: OtherNumberProps) {
  const t = useText(callsText)
  const { who } = useDialWords()
  const label = t.numbers.call(who(number), number.masked)
  const call = () => {
    dial.ring(number.phoneId)
    window.location.href = `tel:${number.number.replace(/[^\d+*#,]/g, '')}`
  }
  useShortcuts([{ keys, label, run: call, disabled: !ring }])
  return (
    <li>
      <button type="button" className="k-bare cd-other" onClick={call} disabled={!ring}>
        <b>{ring ? spokenNumber(number.number) : number.masked}</b>
        <Owner number={number} dialled={dial.phoneId === number.phoneId} />
        <Keys keys={keys} />
      </button>
    </li>
  )
}
