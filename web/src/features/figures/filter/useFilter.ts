import { useAddress } from '../../../app/useAddress.ts'
import { useWorkplace } from '../../../app/useWorkplace.ts'
import { dayOf } from '../../../i18n/index.ts'
import { dayAfter, type Filter, isDay, isMoment } from './filter.ts'
import { useNow } from './useNow.ts'

export type Span = 'response' | 'today' | 'yesterday' | 'custom'

/** What the figures of the page are about: the scope on top, and the days and the moment in the address. */
export function useFilter() {
  const [address, go] = useAddress()
  const now = useNow()
  const { responseId, response, responsesLoading, organisationId, areaId } = useWorkplace()
  const asOf = isMoment(address['asOf']) ? address['asOf'] : undefined
  const today = dayOf(asOf ?? now)
  const yesterday = dayAfter(today, -1)
  const custom =
    isDay(address['from']) && isDay(address['to']) ? { from: address['from'], to: address['to'] } : undefined
  const asked = address['span']
  const span: Span = custom
    ? 'custom'
    : asked === 'today' || asked === 'yesterday'
      ? asked
      : response
        ? 'response'
        : 'today'
  const ranges = {
    response: { from: response?.startsOn ?? today, to: [response?.endsOn ?? today, today].toSorted()[0] ?? today },
    today: { from: today, to: today },
    yesterday: { from: yesterday, to: yesterday },
    custom: custom ?? { from: today, to: today },
  }
  const filter: Filter | null = responsesLoading
    ? null
    : {
        ...(responseId !== null && { responseId }),
        ...(organisationId === null ? { areaId } : { organisationId }),
        ...ranges[span],
        ...(asOf !== undefined && { asOf }),
      }
  return { filter, span, now, today, asOf, hasResponse: response !== null, address, go }
}
