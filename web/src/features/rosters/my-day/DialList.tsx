import { useText } from '../../../i18n/index.ts'
import { myDayText } from '../../../i18n/messages/my-day.ts'
import type { LocalDoor } from '../../../offline/index.ts'
import { CallButton } from '../../../ui/CallButton.tsx'
import { Card } from '../../../ui/Card.tsx'
import type { RecordingState } from './useRecording.ts'

/** Whom else to call when the first number is not answered. */
export function DialList({ door, recording }: { door: LocalDoor; recording: RecordingState }) {
  const t = useText(myDayText)
  const others = door.dial.slice(1)
  if (others.length === 0) return null
  return (
    <Card title={t.door.others}>
      <ul className="md-dial">
        {others.map(({ phoneId, number, masked, who, kind }) => (
          <li key={phoneId ?? number}>
            <span>
              {who}
              <small>{[masked, kind === 'relation' && t.door.relation].filter(Boolean).join(' · ')}</small>
            </span>
            <CallButton label={t.callTo(who, masked)} number={number} onCall={() => recording.call(door.key)} />
          </li>
        ))}
      </ul>
    </Card>
  )
}
