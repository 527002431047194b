import { dayOf, instantAt, millis } from '@kapok/contract/common/time'
import { useState } from 'react'
import { useText } from '../../../i18n/index.ts'
import { contactText } from '../../../i18n/messages/contact.ts'
import { useFormat } from '../../../i18n/useFormat.ts'
import { Action } from '../../../ui/Action.tsx'
import { type BigChoice, BigChoices } from '../../../ui/BigChoices.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { Extras } from './Extras.tsx'
import { Failure } from './Failure.tsx'
import type { PartProps } from './partProps.ts'
import { type PutOffTime, putOffTimes } from './putOffTimes.ts'

/** Another time: one tap for those people agree on, or any day and hour. */
export function LaterBody(props: PartProps) {
  const { state } = props
  const t = useText(contactText)
  const f = useFormat()
  const [now] = useState(() => new Date().toISOString())
  const [day, setDay] = useState(dayOf(now))
  const [time, setTime] = useState('')
  const times = putOffTimes(now)
  const label = ({ kind, at }: PutOffTime) =>
    kind === 'minutes'
      ? t.later.minutes(f.span(Math.round((millis(at) - millis(now)) / 1_800_000) * 1_800_000))
      : t.later[kind](f.time(at))
  const options = times.map(
    (each, index): BigChoice<string> => ({
      value: each.at,
      label: label(each),
      note: each.kind === 'minutes' ? f.time(each.at) : undefined,
      keys: String(index + 1),
    }),
  )
  const [first, ...rest] = options
  const chosen = day && time ? instantAt(day, time) : undefined
  const past = chosen !== undefined && millis(chosen) <= millis(now)
  return (
    <>
      {first && (
        <BigChoices
          label={t.title.later}
          equal
          disabled={state.busy}
          options={[first, ...rest]}
          onChoose={(at) => void state.save('put_off', { putOffTo: at })}
        />
      )}
      <div className="rs-when">
        <TextField label={t.later.day} type="date" min={dayOf(now)} value={day} onChange={setDay} />
        <TextField
          label={t.later.time}
          type="time"
          step={300}
          value={time}
          onChange={setTime}
          error={past ? t.later.past : undefined}
        />
        <Action
          label={t.save}
          disabled={!chosen || past || state.busy}
          onClick={() => void (chosen && state.save('put_off', { putOffTo: chosen }))}
        />
      </div>
      <Extras {...props} />
      <Failure failure={state.failure} />
    </>
  )
}

export function LaterFoot({ state }: PartProps) {
  const t = useText(contactText)
  return <Action label={t.back} icon="back" onClick={() => state.go('result')} />
}
