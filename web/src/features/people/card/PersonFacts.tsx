import type { PersonCard } from '@kapok/contract/people/schema'
import { useText } from '../../../i18n/index.ts'
import { peopleText } from '../../../i18n/messages/people.ts'
import { useFormat } from '../../../i18n/useFormat.ts'
import { Card } from '../../../ui/Card.tsx'
import { DefinitionList } from '../../../ui/DefinitionList.tsx'
import { RevealValue } from './RevealValue.tsx'

export function PersonFacts({ person }: { person: PersonCard }) {
  const t = useText(peopleText)
  const f = useFormat()
  const { birthDate, address, areaName, documents, note, may } = person
  return (
    <Card title={t.facts}>
      <DefinitionList
        items={[
          { key: 'address', term: t.address, value: f.door(address) },
          { key: 'area', term: t.area, value: areaName },
          { key: 'birth', term: t.birthDate, value: birthDate && f.date(birthDate) },
          ...documents.map((document) => ({
            key: document.id,
            term: t.documentTypes[document.type],
            value: (
              <RevealValue
                personId={person.id}
                field="document"
                fieldId={document.id}
                label={t.documentTypes[document.type]}
                masked={document.masked}
                may={may.reveal}
              />
            ),
          })),
          { key: 'note', term: t.note, value: note },
        ]}
      />
    </Card>
  )
}
