import { useAddress } from '../../../app/useAddress.ts'
import { useWorkplace } from '../../../app/useWorkplace.ts'
import { dayOf } from '../../../i18n/index.ts'
import { type EntryFilter, isDay, isMoment, type Metric, metrics } from '../filter/filter.ts'
import { useNow } from '../filter/useNow.ts'

/** The entries asked for in the address; without a place they are those of the scope on top. */
export function useEntryFilter() {
  const [address, go] = useAddress()
  const { response, responseId, responsesLoading, organisationId, areaId } = useWorkplace()
  const today = dayOf(useNow())
  const own = organisationId === null ? { areaId } : { organisationId }
  const asked = {
    ...(address['areaId'] !== undefined && { areaId: address['areaId'] }),
    ...(address['organisationId'] !== undefined && { organisationId: address['organisationId'] }),
  }
  const change = (['corrected', 'later'] as const).find((each) => each === address['change'])
  const response_ = address['responseId'] ?? responseId
  const filter: EntryFilter | null = responsesLoading
    ? null
    : {
        ...(response_ !== null && { responseId: response_ }),
        ...(Object.keys(asked).length > 0 ? asked : own),
        ...(address['extent'] === 'itself' && { extent: 'itself' as const }),
        ...(address['kinds'] !== undefined && { kinds: address['kinds'].split(',') }),
        from: isDay(address['from']) ? address['from'] : (response?.startsOn ?? today),
        to: isDay(address['to']) ? address['to'] : today,
        ...(isMoment(address['asOf']) && { asOf: address['asOf'] }),
        ...(address['bulletinId'] !== undefined && { bulletinId: address['bulletinId'] }),
        ...(change !== undefined && { change }),
      }
  const metric: Metric | undefined = metrics.find((each) => each === address['figure'])
  return { filter, metric, address, go, own }
}
