import { Keys } from './Keys.tsx'
import { StatusMark } from './StatusMark.tsx'
import type { Status } from './status.ts'
import { useShortcuts } from './useShortcuts.ts'
import './bigChoices.css'

export type BigChoice<V extends string> = {
  value: V
  label: string
  note?: string | undefined
  status?: Status | undefined
  tone?: 'plain' | 'danger' | undefined
  keys?: string | undefined
}

export type BigChoicesProps<V extends string> = {
  label: string
  /** The usual answer comes first; it is the biggest. */
  options: readonly [BigChoice<V>, ...BigChoice<V>[]]
  onChoose: (value: V) => void
  /** No answer is more usual than the others. */
  equal?: boolean | undefined
  disabled?: boolean | undefined
}

export function BigChoices<V extends string>({ label, options, onChoose, equal, disabled }: BigChoicesProps<V>) {
  useShortcuts(
    options.flatMap(({ keys, label: words, value }) =>
      keys ? [{ keys, label: words, run: () => onChoose(value), disabled }] : [],
    ),
  )
  return (
    <div className="k-big" role="group" aria-label={label}>
      {options.map((option, index) => (
        <button
          key={option.value}
          type="button"
          data-usual={(!equal && index === 0) || undefined}
          data-tone={option.tone}
          disabled={disabled}
          onClick={() => onChoose(option.value)}
        >
          <span>
            {option.status && <StatusMark status={option.status} />}
            {option.label}
            {option.keys && <Keys keys={option.keys} />}
          </span>
          {option.note !== undefined && <small>{option.note}</small>}
        </button>
      ))}
    </div>
  )
}
