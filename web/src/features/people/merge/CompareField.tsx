import { type ReactNode, useId } from 'react'
import { useText } from '../../../i18n/index.ts'
import { mergeText } from '../../../i18n/messages/merge.ts'

type CompareFieldProps = {
  term: string
  kept: ReactNode
  merged: ReactNode
  same: boolean
  /** Whether the other record's value is taken. */
  taken: boolean
  onTake: (taken: boolean) => void
  /** Said where neither side is left out. */
  both?: string | undefined
}

/** One field of both records beside each other; the one that stays is chosen with the arrow keys or a click. */
export function CompareField({ term, kept, merged, same, taken, onTake, both }: CompareFieldProps) {
  const t = useText(mergeText)
  const id = useId()
  const side = (value: ReactNode, isMerged: boolean) => (
    <label data-on={same || taken === isMerged || undefined}>
      <input type="radio" name={id} checked={taken === isMerged} disabled={same} onChange={() => onTake(isMerged)} />
      <span>{value === null || value === '' ? <small>{t.empty}</small> : value}</span>
    </label>
  )
  return (
    <fieldset className="k-compare-row">
      <legend className="k-unseen">{t.choose(term)}</legend>
      <span aria-hidden>
        {term}
        {same && <small> {t.same}</small>}
        {both !== undefined && taken && <small> {both}</small>}
      </span>
      {side(kept, false)}
      {side(merged, true)}
    </fieldset>
  )
}
