import { useText } from '../i18n/index.ts'
import { uiText } from '../i18n/messages/ui.ts'
import { Icon } from './Icon.tsx'
import './maskedValue.css'

export type MaskedValueProps = {
  /** What the value is, for readers: a number, a name. */
  label: string
  masked: string
  /** The whole value, once it has been asked for and given. */
  revealed?: string | undefined
  onReveal?: (() => void) | undefined
  onHide?: (() => void) | undefined
  busy?: boolean | undefined
}

/** Shown masked; the whole is asked for one at a time, by the page (which asks why). */
export function MaskedValue({ label, masked, revealed, onReveal, onHide, busy }: MaskedValueProps) {
  const t = useText(uiText)
  const open = revealed !== undefined
  const press = open ? onHide : onReveal
  const words = busy ? t.masked.waiting : open ? t.masked.hide : t.masked.reveal
  return (
    <span className="k-masked">
      <span className="k-masked-text" data-open={open || undefined}>
        {revealed ?? masked}
      </span>
      {press && (
        <button type="button" className="k-bare" disabled={busy} onClick={press} aria-label={`${words} ${label}`}>
          <Icon name={open ? 'eyeOff' : 'eye'} size={16} />
          {words}
        </button>
      )}
    </span>
  )
}
