import type { PersonChangeAbout } from '@kapok/contract/people/schema'
import { isTag, tags } from '@kapok/contract/people/tags'
import type { PersonEvent } from '@kapok/contract/rosters/timeline'
import { useFormat, useText } from '../../../i18n/index.ts'
import { appText } from '../../../i18n/messages/app.ts'
import { contactText } from '../../../i18n/messages/contact.ts'
import { peopleText } from '../../../i18n/messages/people.ts'

/** What a line of somebody's timeline says: what, and about what. */
export function useEventWords() {
  const people = useText(peopleText)
  const contact = useText(contactText)
  const app = useText(appText)
  const f = useFormat()
  const t = people.timeline

  const title = (event: PersonEvent): string => {
    if (event.type === 'contact') return contact.outcome[event.outcome]
    if (event.type === 'handed_on') return t.handedOn(event.to)
    return event.type === 'change' ? t.change[event.change] : t[event.type]
  }
  const aboutChange = (about: PersonChangeAbout): string => {
    const { fields, name, from, to, masked, document, relation, tag, list } = about
    const said = [
      fields?.map((field) => t.fields[field]).join(app.listSeparator),
      fields && name !== undefined && t.before(name),
      from && `${f.door(from) || t.nowhere} → ${to ? f.door(to) : t.nowhere}`,
      !from && to && f.door(to),
      document && people.documentTypes[document],
      !fields && name,
      relation && people.relations.kinds[relation],
      masked,
      tag !== undefined && (isTag(tag) ? f.pick(tags[tag]) : tag),
      list,
    ]
    return said.filter(Boolean).join(' · ')
  }
  /** Small, behind the title: how and where. */
  const about = (event: PersonEvent): string => {
    if (event.type === 'change') return aboutChange(event.about)
    const where = event.rosterName
    if (event.type === 'handed_on')
      return [where, event.answeredAt && t.answered(f.date(event.answeredAt))].filter(Boolean).join(' · ')
    const household = event.subject === 'household' && t.household
    if (event.type !== 'contact') return [where, household].filter(Boolean).join(' · ')
    return [
      contact.method[event.method],
      where,
      household,
      event.minutes > 0 && t.minutes(event.minutes),
      event.paper && t.paper,
    ]
      .filter(Boolean)
      .join(' · ')
  }
  /** In a line of its own: what was noted, and why. */
  const note = (event: PersonEvent): string => {
    if (event.type === 'contact' || event.type === 'handed_on') return event.note ?? ''
    return event.reason === null ? '' : t.reason(event.reason)
  }
  return { title, about, note, text: t }
}
