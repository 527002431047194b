import { useText } from '../../../i18n/index.ts'
import { myDayText } from '../../../i18n/messages/my-day.ts'
import type { LocalDoor } from '../../../offline/index.ts'
import { CallButton } from '../../../ui/CallButton.tsx'
import { Card } from '../../../ui/Card.tsx'
import { useDialWords } from '../../people/useDialWords.ts'
import { firstDial } from './firstDial.ts'
import type { RecordingState } from './useRecording.ts'

/** Whom else to call when the first number is not answered. */
export function DialList({ door, recording }: { door: LocalDoor; recording: RecordingState }) {
  const t = useText(myDayText)
  const { about, who } = useDialWords()
  const first = firstDial(door)
  const others = door.dial.filter((dial) => dial !== first)
  if (others.length === 0) return null
  return (
    <Card title={t.door.others}>
      <ul className="md-dial">
        {others.map((dial) => (
          <li key={dial.phoneId ?? dial.number}>
            <span>
              {dial.name}
              <small>
                {[about(dial), dial.masked, dial.state === 'wrong' && t.door.wrongNumber].filter(Boolean).join(' · ')}
              </small>
            </span>
            <CallButton
              label={t.callTo(who(dial), dial.masked)}
              number={dial.number}
              onCall={() => recording.call(door.key, dial.phoneId)}
            />
          </li>
        ))}
      </ul>
    </Card>
  )
}
