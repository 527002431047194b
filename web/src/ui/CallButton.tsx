import { Icon } from './Icon.tsx'
import { Keys } from './Keys.tsx'
import { useShortcuts } from './useShortcuts.ts'
import './listRow.css'

export type CallButtonProps = {
  /** Said by readers: whom it calls. */
  label: string
  /** Digits to dial. */
  number: string
  /** What is written on the wide one: a masked number. */
  shown?: string | undefined
  wide?: boolean | undefined
  keys?: string | undefined
  /** Called as the call goes out; the page then waits to come back. */
  onCall?: (() => void) | undefined
}

export function CallButton({ label, number, shown, wide, keys, onCall }: CallButtonProps) {
  const href = `tel:${number.replace(/[^\d+*#,]/g, '')}`
  const dial = () => {
    onCall?.()
    window.location.href = href
  }
  useShortcuts(keys ? [{ keys, label, run: dial }] : [])
  return (
    <a className="k-call" data-wide={wide || undefined} href={href} onClick={onCall}>
      <Icon name="phone" size={20} />
      <span className="k-unseen">{label}</span>
      {wide && shown}
      {wide && keys && <Keys keys={keys} />}
    </a>
  )
}
