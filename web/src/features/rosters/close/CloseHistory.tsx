import type { CloseState } from '@kapok/contract/rosters/schema'
import { useFormat, useText } from '../../../i18n/index.ts'
import { closeText } from '../../../i18n/messages/close.ts'
import { Card } from '../../../ui/Card.tsx'
import { Timeline, type TimelineItem } from '../../../ui/Timeline.tsx'

/** Every signature of the day, and every time it was opened again. */
export function CloseHistory({ closes }: { closes: readonly CloseState[] }) {
  const t = useText(closeText).history
  const f = useFormat()
  if (!closes.some(({ reopened }) => reopened)) return null
  const items = closes
    .flatMap((close): (TimelineItem & { at: string })[] => [
      {
        key: close.id,
        at: close.signedAt,
        title: t.signed(close.signedBy, close.counts.reached, close.counts.due),
        note: f.dateTime(close.signedAt),
        state: 'done',
      },
      ...(close.reopened
        ? [
            {
              key: `${close.id} again`,
              at: close.reopened.at,
              title: t.reopened(close.reopened.by, close.reopened.reason),
              note: f.dateTime(close.reopened.at),
              state: 'problem' as const,
            },
          ]
        : []),
    ])
    .toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))
  return (
    <Card title={t.title}>
      <Timeline label={t.title} items={items} />
    </Card>
  )
}
