import type { Dial } from '@kapok/contract/rosters/schema'
import { useText } from '../../i18n/index.ts'
import { peopleText } from '../../i18n/messages/people.ts'
import { useFormat } from '../../i18n/useFormat.ts'

/** What there is to know of whose number it is. */
type Owned = Pick<Dial, 'name' | 'relation' | 'label'>

/** Whose number it is: what they are to the person, or where the person's own number rings; in one line with the name. */
export function useDialWords() {
  const { kinds } = useText(peopleText).relations
  const f = useFormat()
  const about = ({ relation, label }: Owned) => (relation === null ? label : kinds[relation])
  const who = (dial: Owned) => {
    const what = about(dial)
    return what === null ? dial.name : f.pick({ zh: `${dial.name}（${what}）`, en: `${dial.name} (${what})` })
  }
  return { about, who }
}
