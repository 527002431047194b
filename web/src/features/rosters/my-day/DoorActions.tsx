import { useText } from '../../../i18n/index.ts'
import { myDayText } from '../../../i18n/messages/my-day.ts'
import type { LocalDoor } from '../../../offline/index.ts'
import { Action } from '../../../ui/Action.tsx'
import { CallButton } from '../../../ui/CallButton.tsx'
import { usePhone } from '../../../ui/usePhone.ts'
import { useDialWords } from '../../people/useDialWords.ts'
import { firstDial } from './firstDial.ts'
import type { RecordingState } from './useRecording.ts'

/** The call at the thumb, the knock beside it, and the record of a contact that came about some other way. */
export function DoorActions({ door, recording }: { door: LocalDoor; recording: RecordingState }) {
  const t = useText(myDayText)
  const phone = usePhone()
  const { who } = useDialWords()
  const dial = firstDial(door)
  return (
    <div className="md-actions">
      {dial ? (
        <CallButton
          wide
          label={t.callTo(who(dial), dial.masked)}
          shown={dial.masked}
          number={dial.number}
          keys={phone ? undefined : 'c'}
          onCall={() => recording.call(door.key, dial.phoneId)}
        />
      ) : (
        <span className="k-muted">{t.door.noNumber}</span>
      )}
      <Action
        label={t.door.knock}
        tone={dial ? 'plain' : 'primary'}
        keys={phone ? undefined : 'd'}
        onClick={() => recording.knock(door.key)}
      />
      <Action label={t.door.record} keys={phone ? undefined : 'r'} onClick={() => recording.open(door.key)} />
    </div>
  )
}
