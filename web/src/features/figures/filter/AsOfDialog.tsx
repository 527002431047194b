import { useState } from 'react'
import { FormDialog } from '../../../app/forms/FormDialog.tsx'
import { dayOf, formatTime, useText } from '../../../i18n/index.ts'
import { figuresText } from '../../../i18n/messages/figures.ts'
import { Chip } from '../../../ui/Chip.tsx'
import { DayField } from '../../../ui/DayField.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { dayAfter, momentOf } from './filter.ts'
import { useNow } from './useNow.ts'

type AsOfDialogProps = {
  asOf: string | undefined
  onChoose: (asOf: string | undefined) => void
  onClose: () => void
}

export function AsOfDialog({ asOf, onChoose, onClose }: AsOfDialogProps) {
  const t = useText(figuresText)
  const now = useNow()
  const today = dayOf(now)
  const [day, setDay] = useState<string | null>(dayOf(asOf ?? now))
  const [time, setTime] = useState(formatTime(asOf ?? now))
  const own = day !== null && /^\d\d:\d\d$/.test(time) ? momentOf(day, time) : undefined
  const future = own !== undefined && Date.parse(own) > now
  const choose = (moment: string | undefined) => {
    onChoose(moment)
    onClose()
  }
  const usual = [
    { label: t.asOf.noon, moment: momentOf(today, '12:00') },
    { label: t.asOf.midnight, moment: momentOf(today, '00:00') },
    { label: t.asOf.evening, moment: momentOf(dayAfter(today, -1), '20:00') },
  ].filter(({ moment }) => Date.parse(moment) <= now)
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={t.asOf.title}
      verb={t.asOf.use}
      disabled={own === undefined || future}
      onSubmit={() => choose(own)}
    >
      <p className="k-muted">{t.asOf.hint}</p>
      <div className="k-line" role="group" aria-label={t.asOf.choose}>
        <Chip chosen={asOf === undefined} onClick={() => choose(undefined)}>
          {t.asOf.now}
        </Chip>
        {usual.map(({ label, moment }) => (
          <Chip key={moment} chosen={asOf === moment} onClick={() => choose(moment)}>
            {label}
          </Chip>
        ))}
      </div>
      <div className="k-form-row">
        <DayField label={t.asOf.day} value={day} onChange={setDay} to={today} />
        <TextField
          label={t.asOf.time}
          type="time"
          value={time}
          onChange={setTime}
          error={future ? t.asOf.notFuture : undefined}
        />
      </div>
    </FormDialog>
  )
}
