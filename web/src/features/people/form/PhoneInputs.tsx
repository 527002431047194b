import { parsePhone } from '@kapok/contract/people/phone'
import { useText } from '../../../i18n/index.ts'
import { peopleText } from '../../../i18n/messages/people.ts'
import { TextField } from '../../../ui/TextField.tsx'
import type { PhoneDraft } from './phoneDraft.ts'

const LONG_ENOUGH = 7

export type PhoneInputsProps = { phones: readonly PhoneDraft[]; onChange: (phones: PhoneDraft[]) => void }

/** Numbers as people write them, checked while they are typed. */
export function PhoneInputs({ phones, onChange }: PhoneInputsProps) {
  const t = useText(peopleText)
  const change = (id: string, part: Partial<PhoneDraft>) =>
    onChange(phones.map((phone) => (phone.id === id ? { ...phone, ...part } : phone)))
  return (
    <>
      {phones.map(({ id, number, label }) => {
        const read = parsePhone(number)
        const wrong = !read.ok && number.trim().length >= LONG_ENOUGH ? t.form.phoneReasons[read.reason] : undefined
        return (
          <div className="k-form-row" key={id}>
            <TextField
              label={t.phones.number}
              value={number}
              onChange={(next) => change(id, { number: next })}
              inputMode="tel"
              autoComplete="off"
              maxLength={30}
              error={wrong}
              unit={read.ok ? t.phones.service[read.kind] : undefined}
            />
            <TextField
              label={t.phones.label}
              optional
              placeholder={t.phones.labelHint}
              value={label}
              onChange={(next) => change(id, { label: next })}
              maxLength={20}
            />
          </div>
        )
      })}
    </>
  )
}
