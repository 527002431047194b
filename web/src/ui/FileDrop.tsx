import { type DragEvent, useEffect, useRef, useState } from 'react'
import { useText } from '../i18n/index.ts'
import { uiText } from '../i18n/messages/ui.ts'
import { Action } from './Action.tsx'
import { Icon } from './Icon.tsx'
import './fileDrop.css'

export type FileDropProps = {
  onFiles: (files: File[]) => void
  /** Text that was pasted: cells of a spreadsheet, a chat. Without it only files are taken. */
  onText?: ((text: string) => void) | undefined
  accept?: string | undefined
  several?: boolean | undefined
  title?: string | undefined
  hint?: string | undefined
  /** Name of what was taken. */
  taken?: string | undefined
  error?: string | undefined
  busy?: boolean | undefined
}

const editable = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.closest('input, textarea, [contenteditable]') !== null

/** Drop, choose or paste; pasting works anywhere on the page that is not itself a field. */
export function FileDrop(props: FileDropProps) {
  const { onFiles, onText, accept, several, title, hint, taken, error, busy } = props
  const t = useText(uiText)
  const picker = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)

  const take = (data: DataTransfer | null): boolean => {
    const files = [...(data?.files ?? [])]
    const text = data?.getData('text/plain') ?? ''
    if (files.length > 0) onFiles(several ? files : files.slice(0, 1))
    else if (text.trim() && onText) onText(text)
    else return false
    return true
  }
  const latest = useRef(take)
  useEffect(() => {
    latest.current = take
  })
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      if (!editable(event.target) && latest.current(event.clipboardData)) event.preventDefault()
    }
    document.addEventListener('paste', onPaste)
    return () => document.removeEventListener('paste', onPaste)
  }, [])

  const drag = (event: DragEvent, on: boolean) => {
    event.preventDefault()
    setOver(on)
  }
  return (
    <div
      className="k-drop"
      data-over={over || undefined}
      onDragOver={(event) => drag(event, true)}
      onDragLeave={(event) => drag(event, false)}
      onDrop={(event) => {
        drag(event, false)
        take(event.dataTransfer)
      }}
    >
      <Icon name={taken === undefined ? 'upload' : 'check'} size={24} />
      <b>{over ? t.drop.here : taken === undefined ? (title ?? t.drop.title) : t.drop.taken(taken)}</b>
      <small>{hint ?? t.drop.hint}</small>
      <Action label={t.drop.choose} busy={busy} onClick={() => picker.current?.click()} />
      <input
        ref={picker}
        type="file"
        hidden
        accept={accept}
        multiple={several ?? false}
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])]
          event.currentTarget.value = ''
          if (files.length > 0) onFiles(files)
        }}
      />
      {error && (
        <p className="k-field-error" role="alert">
          {error}
        </p>
      )}
    </div>
  )
}
