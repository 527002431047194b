import type { Response } from '@kapok/contract/response/contract'
import { isOver } from '../../app/workplace/isOver.ts'
import { dayOf, type TextOf } from '../../i18n/index.ts'
import type { responseZh } from '../../i18n/messages/response.zh.ts'
import type { useFormat } from '../../i18n/useFormat.ts'

type State = Pick<Response, 'startsOn' | 'endsOn' | 'dayNumber'>

/** Which day of it this is, or that it has not begun or has ended. */
export function responseState(
  { startsOn, endsOn, dayNumber }: State,
  t: TextOf<typeof responseZh>,
  f: ReturnType<typeof useFormat>,
): string {
  if (endsOn !== null && isOver({ endsOn })) return t.ended(f.date(endsOn))
  return startsOn > dayOf(Date.now()) ? t.starts(f.date(startsOn)) : t.day(dayNumber)
}
