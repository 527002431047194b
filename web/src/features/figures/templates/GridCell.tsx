import { useText } from '../../../i18n/index.ts'
import { templatesText } from '../../../i18n/messages/templates.ts'

type GridCellProps = {
  name: string
  place: { line: number; column: number }
  text: string
  formula: boolean
  /** What goes there, in words. */
  filled: string | undefined
  chosen: boolean
  tabbable: boolean
  onChoose: () => void
}

/** One cell to point at. One that counts by itself says so and cannot be chosen. */
export function GridCell({ name, place, text, formula, filled, chosen, tabbable, onChoose }: GridCellProps) {
  const t = useText(templatesText).teaching
  const says = formula ? t.formula : (filled ?? text)
  return (
    <button
      type="button"
      className="k-point-cell"
      data-line={place.line}
      data-column={place.column}
      data-filled={filled !== undefined || undefined}
      data-formula={formula || undefined}
      aria-label={[name, says].filter(Boolean).join(' ')}
      aria-pressed={chosen}
      aria-disabled={formula || undefined}
      title={formula ? t.formula : undefined}
      tabIndex={tabbable ? 0 : -1}
      onClick={() => {
        if (!formula) onChoose()
      }}
    >
      {formula ? `ƒ ${text}` : filled === undefined ? text : `＋ ${filled}`}
    </button>
  )
}
