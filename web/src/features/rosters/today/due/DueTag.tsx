import type { DueRow } from '@kapok/contract/rosters/schema'
import { useFormat, useText } from '../../../../i18n/index.ts'
import { contactText } from '../../../../i18n/messages/contact.ts'
import { todayText } from '../../../../i18n/messages/today.ts'
import { StatusTag } from '../../../../ui/StatusTag.tsx'
import { markOf } from './dueStatus.ts'

/** How somebody stands today, as a mark and words. */
export function DueTag({ due }: { due: Pick<DueRow, 'status' | 'flags' | 'owedFrom' | 'attempts' | 'putOffTo'> }) {
  const t = useText(todayText)
  const words = useText(contactText)
  const f = useFormat()
  const mark = markOf(due)
  const { status, putOffTo, attempts } = due
  if (mark === 'flagged' || mark === 'reached' || (mark === 'debt' && status === 'not_tried'))
    return <StatusTag status={mark} />
  if (status === 'put_off' && putOffTo) return <StatusTag status={mark} label={t.list.putOff(f.time(putOffTo))} />
  const tried = status === 'no_answer' && attempts > 1
  return (
    <StatusTag
      status={mark}
      label={tried ? t.list.times_tried(attempts, words.status[status]) : words.status[status]}
    />
  )
}
