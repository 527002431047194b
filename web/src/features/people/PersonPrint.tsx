import type { PersonCard } from '@kapok/contract/people/schema'
import { isTag, tags } from '@kapok/contract/people/tags'
import { api, useQueryOf } from '../../api/index.ts'
import { useWorkplace } from '../../app/useWorkplace.ts'
import { useText } from '../../i18n/index.ts'
import { appText } from '../../i18n/messages/app.ts'
import { peopleText } from '../../i18n/messages/people.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import { DefinitionList } from '../../ui/DefinitionList.tsx'
import { PrintSheet } from '../../ui/PrintSheet.tsx'
import { useListingWords } from './card/useListingWords.ts'
import { sexAge } from './sexAge.ts'
import { PrintedTimeline } from './timeline/PrintedTimeline.tsx'

/** The card on paper: masked, as paper gets lost. */
export function PersonPrint({ person }: { person: PersonCard }) {
  const t = useText(peopleText)
  const app = useText(appText)
  const f = useFormat()
  const wordsOf = useListingWords()
  const { may } = useWorkplace()
  const rosters = useQueryOf(
    api.rosters.personListings,
    may(api.rosters.personListings) ? { personId: person.id } : null,
  )
  const listings = rosters.data?.items ?? []
  const list = (words: readonly string[]) => words.filter(Boolean).join(app.listSeparator)
  const phone = (each: { masked: string; label: string | null }) => [each.masked, each.label].filter(Boolean).join(' ')
  return (
    <div className="k-print-only">
      <PrintSheet title={t.printed.title(person.name)} sub={t.printed.phonesMasked} footer={t.printed.private}>
        <DefinitionList
          items={[
            { key: 'name', term: t.form.name, value: `${person.name} ${sexAge(person, t)}` },
            { key: 'address', term: t.address, value: `${person.areaName} ${f.door(person.address)}` },
            { key: 'birth', term: t.birthDate, value: person.birthDate && f.date(person.birthDate) },
            { key: 'phones', term: t.phones.title, value: list(person.phones.map(phone)) },
            {
              key: 'documents',
              term: t.documents,
              value: list(person.documents.map((each) => `${t.documentTypes[each.type]} ${each.masked}`)),
            },
            {
              key: 'tags',
              term: t.tags.title,
              value: list(
                person.tags.map(
                  ({ tag, source }) => `${isTag(tag) ? f.pick(tags[tag]) : tag}（${t.tags.sources[source]}）`,
                ),
              ),
            },
            {
              key: 'relations',
              term: t.relations.title,
              value: list(
                person.relations.map((each) =>
                  [each.name, t.relations.kinds[each.relation], each.phone?.masked].filter(Boolean).join(' '),
                ),
              ),
            },
            {
              key: 'household',
              term: t.household.title,
              value: list(
                (person.household?.members ?? []).map((each) => [each.name, each.role].filter(Boolean).join(' ')),
              ),
            },
            { key: 'note', term: t.note, value: person.note },
            {
              key: 'rosters',
              term: t.onRosters.title,
              value: listings.length > 0 && (
                <ul>
                  {listings.map((line) => (
                    <li key={line.listingId}>
                      {line.rosterName} <small>{wordsOf(line)}</small>
                    </li>
                  ))}
                </ul>
              ),
            },
          ]}
        />
        <PrintedTimeline personId={person.id} />
      </PrintSheet>
    </div>
  )
}
