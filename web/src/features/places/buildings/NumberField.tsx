import { useState } from 'react'
import { useText } from '../../../i18n/index.ts'
import { placesText } from '../../../i18n/messages/places.ts'
import { TextField } from '../../../ui/TextField.tsx'

type NumberFieldProps = { label: string; value: number; onChange: (value: number) => void; most: number }

/** A count from 1 up to a limit; while it is being typed it may stand empty. */
export function NumberField({ label, value, onChange, most }: NumberFieldProps) {
  const t = useText(placesText)
  const [text, setText] = useState(String(value))
  const typed = Number(text)
  const change = (next: string) => {
    const digits = next.replace(/\D/g, '').slice(0, 3)
    setText(digits)
    if (digits !== '' && Number(digits) >= 1 && Number(digits) <= most) onChange(Number(digits))
  }
  return (
    <TextField
      label={label}
      value={text}
      onChange={change}
      inputMode="numeric"
      error={text !== '' && (typed < 1 || typed > most) ? t.buildings.tooMany(most) : undefined}
    />
  )
}
