import { useState } from 'react'
import { FormDialog } from '../../../app/forms/FormDialog.tsx'
import { dayOf, useText } from '../../../i18n/index.ts'
import { figuresText } from '../../../i18n/messages/figures.ts'
import { DayField } from '../../../ui/DayField.tsx'
import { useNow } from './useNow.ts'

type RangeDialogProps = {
  from: string
  to: string
  onChoose: (from: string, to: string) => void
  onClose: () => void
}

export function RangeDialog({ from, to, onChoose, onClose }: RangeDialogProps) {
  const t = useText(figuresText)
  const now = useNow()
  const [days, setDays] = useState<[string | null, string | null]>([from, to])
  const [first, last] = days
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={t.range.title}
      verb={t.range.use}
      disabled={first === null}
      onSubmit={() => {
        if (first !== null) onChoose(first, last ?? first)
        onClose()
      }}
    >
      <DayField range label={t.range.days} value={days} onChange={setDays} to={dayOf(now)} />
    </FormDialog>
  )
}
