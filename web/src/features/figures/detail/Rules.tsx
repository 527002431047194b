import { useState } from 'react'
import { type BothLanguages, usePick, useText } from '../../../i18n/index.ts'
import { figuresText } from '../../../i18n/messages/figures.ts'

const SHOWN = 3

/** How the figure is counted, in sentences; the rest of them on demand. */
export function Rules({ rules, whole }: { rules: readonly BothLanguages[]; whole?: boolean }) {
  const t = useText(figuresText)
  const pick = usePick()
  const [all, setAll] = useState(whole ?? rules.length <= SHOWN + 1)
  const rest = rules.length - SHOWN
  return (
    <ul className="k-fig-rules" aria-label={t.rules}>
      {rules.slice(0, all ? undefined : SHOWN).map((rule) => (
        <li key={rule.en}>{pick(rule)}</li>
      ))}
      {!all && (
        <li>
          <button type="button" className="k-bare k-fig-more" onClick={() => setAll(true)}>
            {t.moreRules(rest)}
          </button>
        </li>
      )}
    </ul>
  )
}
