import { addDays, dayOf } from '@kapok/contract/common/time'
import { useState } from 'react'
import { uuidv7 } from '../../../api/index.ts'
import { useText } from '../../../i18n/index.ts'
import { contactText } from '../../../i18n/messages/contact.ts'
import { Chip } from '../../../ui/Chip.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import type { FollowUpDraft } from './draft.ts'

const today = () => dayOf(new Date().toISOString())

export const newFollowUp = (): FollowUpDraft => ({ id: uuidv7(), what: '', day: addDays(today(), 1) })

type FollowUpFieldProps = { value: FollowUpDraft; onChange: (value: FollowUpDraft | null) => void }

/** A promise: what, and on which day. */
export function FollowUpField({ value, onChange }: FollowUpFieldProps) {
  const t = useText(contactText)
  const [choosing, setChoosing] = useState(false)
  const days = [
    { day: today(), label: t.details.today },
    { day: addDays(today(), 1), label: t.details.tomorrow },
    { day: addDays(today(), 2), label: t.details.dayAfter },
    { day: addDays(today(), 7), label: t.details.nextWeek },
  ]
  const set = (part: Partial<FollowUpDraft>) => onChange({ ...value, ...part })
  return (
    <div className="rs-follow" role="group" aria-label={t.details.followUp}>
      <TextField label={t.details.followUpWhat} value={value.what} maxLength={200} onChange={(what) => set({ what })} />
      <div className="rs-chips">
        {t.details.followUpChips.split('|').map((what) => (
          <Chip key={what} chosen={value.what === what} onClick={() => set({ what })}>
            {what}
          </Chip>
        ))}
      </div>
      <div className="rs-chips" role="group" aria-label={t.details.followUpDay}>
        {days.map(({ day, label }) => (
          <Chip key={day} chosen={value.day === day} onClick={() => set({ day })}>
            {label}
          </Chip>
        ))}
        <Chip icon="calendar" chosen={choosing} onClick={() => setChoosing(!choosing)}>
          {t.details.otherDay}
        </Chip>
        <Chip icon="close" onClick={() => onChange(null)}>
          {t.details.noFollowUp}
        </Chip>
      </div>
      {choosing && (
        <TextField
          label={t.details.followUpDay}
          type="date"
          min={today()}
          value={value.day}
          onChange={(day) => day && set({ day })}
        />
      )}
    </div>
  )
}
