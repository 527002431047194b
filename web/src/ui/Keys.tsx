import { type TextOf, useText } from '../i18n/index.ts'
import { uiText } from '../i18n/messages/ui.ts'
import type { uiZh } from '../i18n/messages/ui.zh.ts'
import './keys.css'

export type KeysProps = { keys: string }

const nameOf = (key: string, names: TextOf<typeof uiZh>['shortcuts']['names']) => {
  const known: Record<string, string> = names
  if (key in known) return known[key]
  return key.length === 1 ? key.toUpperCase() : key.charAt(0).toUpperCase() + key.slice(1)
}

/** A shortcut as it is printed on buttons: `ctrl+k` becomes two caps. Hidden where there is no keyboard. */
export function Keys({ keys }: KeysProps) {
  const t = useText(uiText)
  return (
    <span className="k-keys" aria-hidden>
      {keys.split('+').map((key) => (
        <kbd key={key}>{nameOf(key, t.shortcuts.names)}</kbd>
      ))}
    </span>
  )
}
