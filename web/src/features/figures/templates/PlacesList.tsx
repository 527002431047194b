import type { Slot } from '@kapok/contract/figures/template-schema'
import { useText } from '../../../i18n/index.ts'
import { templatesText } from '../../../i18n/messages/templates.ts'
import { cellName, useSlotWords } from './slotWords.ts'

type PlacesListProps = { slots: readonly Slot[]; chosen: string | undefined; onChoose: (at: string) => void }

/** Everything that was pointed at, to go back to. */
export function PlacesList({ slots, chosen, onChoose }: PlacesListProps) {
  const t = useText(templatesText).teaching
  const words = useSlotWords()
  if (slots.length === 0) return <p className="k-muted">{t.nothing}</p>
  const inOrder = slots.toSorted((a, b) => a.at.localeCompare(b.at, 'en', { numeric: true }))
  return (
    <ul className="k-places">
      {inOrder.map(({ at, content }) => (
        <li key={at}>
          <button type="button" className="k-bare" aria-pressed={chosen === at} onClick={() => onChoose(at)}>
            <b>{cellName(at) ?? t.blank}</b> {words(content)}
          </button>
        </li>
      ))}
    </ul>
  )
}
