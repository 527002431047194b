import type { SilentPhone } from '@kapok/contract/rosters/schema'
import { dayOf, useFormat, useText } from '../../../i18n/index.ts'
import { closeText } from '../../../i18n/messages/close.ts'

/** `2 部手机自 17:40 没有报到，其中 1 部还有 3 条未发`; nothing where all have reported. */
export function useSilentWords(phones: readonly SilentPhone[]): string | undefined {
  const t = useText(closeText).phones
  const f = useFormat()
  const since = phones.map(({ lastSeenAt }) => lastSeenAt).toSorted()[0]
  if (since === undefined) return undefined
  const holding = phones.filter(({ unsent }) => unsent > 0)
  const records = holding.reduce((sum, { unsent }) => sum + unsent, 0)
  const when = dayOf(since) === dayOf(Date.now()) ? f.time(since) : f.dateTime(since)
  return [t.said(phones.length, when), holding.length > 0 ? t.unsent(holding.length, records) : '']
    .filter(Boolean)
    .join(t.join)
}
