import { useText } from '../../../i18n/index.ts'
import { myDayText } from '../../../i18n/messages/my-day.ts'
import type { LocalDoor } from '../../../offline/index.ts'
import { CallButton } from '../../../ui/CallButton.tsx'
import { Card } from '../../../ui/Card.tsx'
import { firstDial } from './firstDial.ts'
import type { RecordingState } from './useRecording.ts'

/** Whom else to call when the first number is not answered. */
export function DialList({ door, recording }: { door: LocalDoor; recording: RecordingState }) {
  const t = useText(myDayText)
  const first = firstDial(door)
  const others = door.dial.filter((dial) => dial !== first)
  if (others.length === 0) return null
  return (
    <Card title={t.door.others}>
      <ul className="md-dial">
        {others.map(({ phoneId, number, masked, who, kind, state }) => (
          <li key={phoneId ?? number}>
            <span>
              {who}
              <small>
                {[masked, kind === 'relation' && t.door.relation, state === 'wrong' && t.door.wrongNumber]
                  .filter(Boolean)
                  .join(' · ')}
              </small>
            </span>
            <CallButton label={t.callTo(who, masked)} number={number} onCall={() => recording.call(door.key)} />
          </li>
        ))}
      </ul>
    </Card>
  )
}
