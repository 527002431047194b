import { useState } from 'react'
import { useText } from '../../../i18n/index.ts'
import { listsNewText } from '../../../i18n/messages/lists.new.ts'
import { Chip } from '../../../ui/Chip.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { deadlineChoices, localOf, momentOf } from './deadlines.ts'

type DeadlineFieldProps = { value: string | undefined; onChange: (deadline: string | undefined) => void }

/** When the list is wanted back: one press for the usual times, any moment in the field. */
export function DeadlineField({ value, onChange }: DeadlineFieldProps) {
  const t = useText(listsNewText).form
  const [now] = useState(() => Date.now())
  const past = value !== undefined && Date.parse(value) < now
  return (
    <div className="k-stack">
      <TextField
        type="datetime-local"
        label={t.deadline}
        value={value === undefined ? '' : localOf(value)}
        onChange={(local) => onChange(momentOf(local))}
        error={past ? t.deadlinePast : undefined}
      />
      <div className="k-line">
        {deadlineChoices(now).map((choice) => (
          <Chip key={choice.key} chosen={value === choice.at} onClick={() => onChange(choice.at)}>
            {'in' in choice
              ? t.inHours(choice.in)
              : choice.day === 'today'
                ? t.todayAt(choice.time)
                : t.tomorrowAt(choice.time)}
          </Chip>
        ))}
      </div>
    </div>
  )
}
