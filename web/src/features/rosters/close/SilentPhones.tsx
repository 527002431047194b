import type { SilentPhone } from '@kapok/contract/rosters/schema'
import { Checkbox } from '@mantine/core'
import { useFormat, useText } from '../../../i18n/index.ts'
import { closeText } from '../../../i18n/messages/close.ts'
import { Card } from '../../../ui/Card.tsx'
import { useSilentWords } from './useSilentWords.ts'

type SilentPhonesProps = {
  phones: readonly SilentPhone[]
  /** Not where nothing is to be signed. */
  seen?: boolean | undefined
  onSeen?: ((seen: boolean) => void) | undefined
}

/** Phones that may still hold records, said plainly; signing over them takes a tick. */
export function SilentPhones({ phones, seen, onSeen }: SilentPhonesProps) {
  const t = useText(closeText).phones
  const f = useFormat()
  const words = useSilentWords(phones)
  if (words === undefined)
    return (
      <Card title={t.title}>
        <p className="k-muted">{t.none}</p>
      </Card>
    )
  return (
    <Card title={t.title}>
      <div className="k-stack">
        <p className="k-close-phones">{words}</p>
        <ul className="k-close-phone-list">
          {phones.map((phone) => (
            <li key={phone.deviceId}>
              <span>{t.line(phone.accountName, phone.label)}</span>
              <small>
                {f.ago(phone.lastSeenAt)}
                {phone.unsent > 0 && (
                  <>
                    {' · '}
                    <b>{t.lineUnsent(phone.unsent)}</b>
                  </>
                )}
              </small>
            </li>
          ))}
        </ul>
        {onSeen && (
          <Checkbox label={t.seen} checked={seen ?? false} onChange={(event) => onSeen(event.currentTarget.checked)} />
        )}
      </div>
    </Card>
  )
}
