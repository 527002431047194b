import type { PersonCard } from '@kapok/contract/people/schema'
import { useText } from '../../../i18n/index.ts'
import { peopleText } from '../../../i18n/messages/people.ts'
import { useFormat } from '../../../i18n/useFormat.ts'
import { Card } from '../../../ui/Card.tsx'
import { DefinitionList } from '../../../ui/DefinitionList.tsx'
import { Link } from '../../../ui/Link.tsx'

export function PersonFacts({ person }: { person: PersonCard }) {
  const t = useText(peopleText)
  const f = useFormat()
  const { birthDate, address, areaName, note } = person
  const where = f.door(address) && (
    <span className="k-line">
      {f.door(address)}
      {address.buildingId !== null && <Link href={`/buildings/${address.buildingId}/print`}>{t.seeHouse}</Link>}
    </span>
  )
  return (
    <Card title={t.facts}>
      <DefinitionList
        items={[
          { key: 'address', term: t.address, value: where },
          { key: 'area', term: t.area, value: areaName },
          { key: 'birth', term: t.birthDate, value: birthDate && f.date(birthDate) },
          { key: 'note', term: t.note, value: note },
        ]}
      />
    </Card>
  )
}
