import { useEffect, useRef, useState } from 'react'
import type { HandedIn } from '../../../app/handedIn.ts'

const isEditable = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  target.closest('input, textarea, select, [contenteditable], [role="dialog"]') !== null

const carriesFiles = (data: DataTransfer | null) => data?.types.includes('Files') ?? false

const handedBy = (data: DataTransfer | null): HandedIn | undefined => {
  const [file] = data?.files ?? []
  if (file) return { file }
  const text = data?.getData('text/plain') ?? ''
  return text.trim() === '' ? undefined : { pasted: text }
}

/** A file dropped, or cells pasted, anywhere on the page. Answers whether something is held over the page now. */
export function useDropAnywhere(take: ((what: HandedIn) => void) | undefined): boolean {
  const [over, setOver] = useState(false)
  const latest = useRef(take)
  useEffect(() => {
    latest.current = take
  })
  useEffect(() => {
    const give = (event: Event, data: DataTransfer | null) => {
      const what = latest.current && handedBy(data)
      if (!what) return
      event.preventDefault()
      latest.current?.(what)
    }
    const onDrag = (event: DragEvent) => {
      if (!latest.current || !carriesFiles(event.dataTransfer)) return
      event.preventDefault()
      setOver(true)
    }
    const onLeave = (event: DragEvent) => event.relatedTarget === null && setOver(false)
    const onDrop = (event: DragEvent) => {
      setOver(false)
      if (!event.defaultPrevented && carriesFiles(event.dataTransfer)) give(event, event.dataTransfer)
    }
    const onPaste = (event: ClipboardEvent) => {
      if (!isEditable(event.target) && !event.defaultPrevented) give(event, event.clipboardData)
    }
    document.addEventListener('dragover', onDrag)
    document.addEventListener('dragleave', onLeave)
    document.addEventListener('drop', onDrop)
    document.addEventListener('paste', onPaste)
    return () => {
      document.removeEventListener('dragover', onDrag)
      document.removeEventListener('dragleave', onLeave)
      document.removeEventListener('drop', onDrop)
      document.removeEventListener('paste', onPaste)
    }
  }, [])
  return over
}
