import { type KeyboardEvent, useRef, useState } from 'react'

type CellFieldProps = {
  label: string
  start: string
  onSave: (value: string, how: 'down' | 'right' | 'stay') => void
  onCancel: () => void
}

/** A cell being mended: Enter keeps and goes down, Tab keeps and goes right, Escape leaves it as it was. */
export function CellField({ label, start, onSave, onCancel }: CellFieldProps) {
  const [value, setValue] = useState(start)
  const done = useRef(false)
  const end = (how: 'down' | 'right' | 'stay' | 'cancel') => {
    if (done.current) return
    done.current = true
    if (how === 'cancel') onCancel()
    else onSave(value, how)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation()
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') end('down')
    else if (event.key === 'Tab' && !event.shiftKey) end('right')
    else if (event.key === 'Escape') end('cancel')
    else return
    event.preventDefault()
  }
  return (
    <input
      className="k-input"
      aria-label={label}
      // the cell was opened to write in it
      // biome-ignore lint/a11y/noAutofocus: see above
      autoFocus
      value={value}
      onChange={(event) => setValue(event.currentTarget.value)}
      onKeyDown={onKeyDown}
      onBlur={() => end('stay')}
    />
  )
}
