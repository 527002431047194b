import { parseDate } from '@kapok/contract/people/parse'
import { useState } from 'react'
import { useText } from '../../../i18n/index.ts'
import { peopleText } from '../../../i18n/messages/people.ts'
import { TextField } from '../../../ui/TextField.tsx'

type BirthDateFieldProps = { value: string | null; onChange: (day: string | null) => void }

const WHOLE = 8

/** A day long ago is typed, not looked for in a calendar: `1948-3-5`, `19480305`, `1948年3月5日`. */
export function BirthDateField({ value, onChange }: BirthDateFieldProps) {
  const t = useText(peopleText)
  const [typed, setTyped] = useState<string>()
  const read = typed === undefined || typed.trim() === '' ? undefined : parseDate(typed)
  // what an identity number has told stands here too, until somebody types
  const shown = typed !== undefined && (read === undefined || !read.ok || read.day === value) ? typed : (value ?? '')
  const type = (text: string) => {
    setTyped(text)
    const day = parseDate(text)
    onChange(day.ok ? day.day : null)
  }
  const wrong =
    read && !read.ok && (typed ?? '').trim().length >= WHOLE ? t.form.birthDateWrong[read.reason] : undefined
  return (
    <TextField
      label={t.form.birthDate}
      optional
      value={shown}
      onChange={type}
      placeholder={t.form.birthDateHint}
      autoComplete="off"
      maxLength={20}
      error={wrong}
    />
  )
}
