import { millis } from '@kapok/contract/common/time'
import { useText } from '../../../i18n/index.ts'
import { contactText } from '../../../i18n/messages/contact.ts'
import { useFormat } from '../../../i18n/useFormat.ts'
import { Callout } from '../../../ui/Callout.tsx'
import type { PartProps } from './partProps.ts'

const RECENTLY = 60 * 60_000
const SKEW_WORTH_SAYING = 120

/** Somebody else has just recorded the same name; the clock of this device is off. */
export function Notices({ recent = [], me, skewSeconds }: Pick<PartProps, 'recent' | 'me' | 'skewSeconds'>) {
  const t = useText(contactText)
  const f = useFormat()
  const other = recent.find(
    ({ by, at, reversed }) => !reversed && by !== me && Math.abs(Date.now() - millis(at)) < RECENTLY,
  )
  const skew = Math.abs(skewSeconds ?? 0) > SKEW_WORTH_SAYING ? (skewSeconds ?? 0) : 0
  return (
    <>
      {other && (
        <Callout title={t.alsoBy.soon(other.by, f.time(other.at), t.outcome[other.outcome])}>
          {[other.note, t.alsoBy.both].filter(Boolean).join(' ')}
        </Callout>
      )}
      {skew !== 0 && (
        <Callout title={t.clock[skew < 0 ? 'ahead' : 'behind'](f.span(Math.abs(skew) * 1000))}>{t.clock.todo}</Callout>
      )}
    </>
  )
}
