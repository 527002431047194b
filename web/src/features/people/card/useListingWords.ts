import type { PersonListing } from '@kapok/contract/rosters/timeline'
import { useText } from '../../../i18n/index.ts'
import { peopleText } from '../../../i18n/messages/people.ts'
import { useFormat } from '../../../i18n/useFormat.ts'

/** Of a line on a roster: since when, who is responsible, when somebody was last in touch. */
export function useListingWords() {
  const t = useText(peopleText).onRosters
  const f = useFormat()
  return ({ subject, responsibleName, addedOn, removedOn, lastAt }: PersonListing): string =>
    [
      subject === 'household' && t.household,
      removedOn === null ? t.since(f.date(addedOn)) : t.until(f.date(addedOn), f.date(removedOn)),
      removedOn === null && (responsibleName === null ? t.nobody : t.responsible(responsibleName)),
      lastAt !== null && t.last(f.date(lastAt)),
    ]
      .filter(Boolean)
      .join(' · ')
}
