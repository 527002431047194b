import { useEffect, useRef, useState } from 'react'
import { useText } from '../../../i18n/index.ts'
import { chainText } from '../../../i18n/messages/chain.ts'
import { Action } from '../../../ui/Action.tsx'
import { Card } from '../../../ui/Card.tsx'
import { TextField } from '../../../ui/TextField.tsx'

type PasteBoxProps = { onAdd: (text: string, at: number) => number; any: boolean }

const editable = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.closest('input, textarea, [contenteditable]') !== null

/** One box for every version: what is pasted is on the list at once, here or anywhere on the page that is no field. */
export function PasteBox({ onAdd, any }: PasteBoxProps) {
  const t = useText(chainText).paste
  const [text, setText] = useState('')
  const [failed, setFailed] = useState(false)
  const take = (pasted: string): boolean => {
    const found = onAdd(pasted, Date.now()) > 0
    setFailed(!found)
    setText(found ? '' : pasted)
    return found
  }
  const latest = useRef(take)
  useEffect(() => {
    latest.current = take
  })
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      const pasted = event.clipboardData?.getData('text/plain') ?? ''
      const own = event.target instanceof HTMLTextAreaElement && event.target.matches('.k-chain-paste textarea')
      if (pasted.trim() === '' || (editable(event.target) && !(own && event.target.value === ''))) return
      event.preventDefault()
      latest.current(pasted)
    }
    document.addEventListener('paste', onPaste)
    return () => document.removeEventListener('paste', onPaste)
  }, [])
  return (
    <Card>
      <div
        className="k-chain-paste k-stack"
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && text.trim() !== '') {
            event.preventDefault()
            take(text)
          }
        }}
      >
        <TextField
          label={t.label}
          hint={t.hint}
          lines={any ? 3 : 6}
          placeholder={t.placeholder}
          value={text}
          onChange={(next) => {
            setText(next)
            setFailed(false)
          }}
          error={failed ? t.none : undefined}
        />
        {text.trim() !== '' && (
          <span>
            <Action tone={any ? 'plain' : 'primary'} label={t.add} onClick={() => take(text)} />
          </span>
        )}
      </div>
    </Card>
  )
}
