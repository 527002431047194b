import { useEffect, useState } from 'react'
import { useText } from '../i18n/index.ts'
import { uiText } from '../i18n/messages/ui.ts'
import { Action } from './Action.tsx'

export type CopyButtonProps = {
  /** The text, or how to make it at the moment of copying. */
  text: string | (() => string)
  label?: string | undefined
  keys?: string | undefined
}

/** Says on itself that it has copied. Without a clipboard (old WebViews) it selects the text the old way. */
export function CopyButton({ text, label, keys }: CopyButtonProps) {
  const t = useText(uiText)
  const [state, setState] = useState<'idle' | 'copied' | 'failed'>('idle')
  useEffect(() => {
    if (state === 'idle') return
    const timer = setTimeout(() => setState('idle'), 2000)
    return () => clearTimeout(timer)
  }, [state])
  const copy = async () => setState((await toClipboard(typeof text === 'string' ? text : text())) ? 'copied' : 'failed')
  const words = { idle: label ?? t.copy.copy, copied: t.copy.copied, failed: t.copy.failed }[state]
  return (
    <span aria-live="polite">
      <Action label={words} icon={state === 'copied' ? 'check' : 'copy'} keys={keys} onClick={copy} />
    </span>
  )
}

async function toClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    const area = document.createElement('textarea')
    area.value = text
    area.style.position = 'fixed'
    document.body.append(area)
    area.select()
    const done = document.execCommand('copy')
    area.remove()
    return done
  }
}
