import { addMinutes, instantAt } from '@kapok/contract/common/time'
import type { DueRow } from '@kapok/contract/rosters/schema'
import { useState } from 'react'
import { api, useCommand, uuidv7 } from '../../../../api/index.ts'
import { FormDialog } from '../../../../app/forms/FormDialog.tsx'
import { dayOf, formatTime, useText } from '../../../../i18n/index.ts'
import { todayText } from '../../../../i18n/messages/today.ts'
import { DayField } from '../../../../ui/DayField.tsx'
import { say } from '../../../../ui/say.ts'
import { TextField } from '../../../../ui/TextField.tsx'

type HandOnDialogProps = {
  due: DueRow
  attempts: number
  /** The department the ladder ends with. */
  taker: string
  onClose: () => void
}

/** How long a department is usually given. */
const MINUTES = 240

/** Hands somebody who cannot be reached to those who can look further, with everything that was tried. */
export function HandOnDialog({ due, attempts, taker, onClose }: HandOnDialogProps) {
  const t = useText(todayText)
  const usual = addMinutes(new Date().toISOString(), MINUTES)
  const [id] = useState(uuidv7)
  const [to, setTo] = useState(taker)
  const [day, setDay] = useState<string | null>(dayOf(usual))
  const [time, setTime] = useState(formatTime(usual))
  const [note, setNote] = useState('')
  const hand = useCommand(api.rosters.handOn, {
    onSuccess: (_, { to: whom }) => {
      say(t.door.handedOn(whom))
      onClose()
    },
  })
  const ready = to.trim() !== '' && day !== null && /^\d\d:\d\d$/.test(time)
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={t.door.handOnTitle}
      verb={t.door.handOn}
      onSubmit={() =>
        ready &&
        hand.mutate({
          handOnId: id,
          listingId: due.listingId,
          day: due.day,
          slot: due.slot,
          to: to.trim(),
          dueAt: instantAt(day, time),
          ...(note.trim() !== '' && { note: note.trim() }),
        })
      }
      busy={hand.isPending}
      disabled={!ready}
      problem={hand.error}
    >
      <p className="k-muted">{t.door.handOnHint(attempts)}</p>
      <TextField label={t.door.to} hint={t.door.toHint} value={to} onChange={setTo} maxLength={60} data-autofocus />
      <TextField label={t.door.handOnNote} value={note} onChange={setNote} lines={2} optional />
      <div className="k-form-row">
        <DayField label={t.door.dueDay} value={day} onChange={setDay} from={dayOf(new Date())} />
        <TextField label={t.door.dueTime} type="time" value={time} onChange={setTime} />
      </div>
    </FormDialog>
  )
}
